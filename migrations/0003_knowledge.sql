create table coach_k.document (
  slug text primary key,
  title text not null,
  topic text not null,
  -- of the file; the same hash means nothing to do
  content_hash bytea not null,
  ingested_at timestamptz not null default now()
);

-- the retrievable piece: one heading of one document
create table coach_k.passage (
  -- "document/heading": stable while other passages change
  id text primary key,
  document_slug text not null references coach_k.document (slug) on delete cascade,
  position integer not null,
  title text not null,
  heading text not null,
  topic text not null,
  body text not null,
  source text not null,
  url text,
  season text,
  confidence text not null,
  reviewed date not null,
  -- of exactly the text that is embedded
  content_hash bytea not null,
  words tsvector generated always as (
    setweight(to_tsvector('english', title || ' ' || heading), 'A') || setweight(to_tsvector('english', body), 'B')
  ) stored,
  constraint passage_confidence_known check (confidence in ('high', 'medium', 'low'))
);
create index passage_words on coach_k.passage using gin (words);
create index passage_of_document on coach_k.passage (document_slug, position);

-- vectors of several models may stand side by side; they are never compared across models
create table coach_k.passage_embedding (
  passage_id text not null references coach_k.passage (id) on delete cascade,
  model text not null,
  content_hash bytea not null,
  embedding vector not null,
  primary key (passage_id, model)
);
