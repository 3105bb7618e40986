-- A passage is found by its own text (part 0) and by what athletes ask that it answers (1, 2, …).
alter table coach_k.passage_embedding add column part smallint not null default 0;
alter table coach_k.passage_embedding drop constraint passage_embedding_pkey;
alter table coach_k.passage_embedding add primary key (passage_id, model, part);
alter table coach_k.passage_embedding add constraint passage_embedding_part_known check (part >= 0);

-- The words of a passage and of what is asked of it, counted: rare words tell passages apart, and PostgreSQL's own
-- ranking does not know which are rare.
create table coach_k.passage_word (
  lexeme text not null,
  passage_id text not null references coach_k.passage (id) on delete cascade,
  count integer not null,
  primary key (lexeme, passage_id),
  constraint passage_word_count_positive check (count > 0)
);
create index passage_word_of on coach_k.passage_word (passage_id);
-- how many words that are
alter table coach_k.passage add column length integer not null default 0;
alter table coach_k.passage drop column words;
-- documents from before come in again, with their words
update coach_k.document set content_hash = '';
