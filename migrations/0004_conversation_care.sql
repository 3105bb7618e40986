-- What athletes do with their conversations beside talking.
alter table coach_k.conversation
  -- since when it stands above the others; null for most
  add column pinned_at timestamptz,
  -- deleted by its athlete, who may take that back for a week; then a sweep deletes everything
  add column deleted_at timestamptz,
  -- who named it: the question as it came, the first exchange that has a subject, or the athlete, whose word is final
  add column titled_by text not null default 'question',
  add constraint conversation_titled_by_known check (titled_by in ('question', 'exchange', 'athlete'));
-- names given until now stay
update coach_k.conversation set titled_by = 'exchange';
create index conversation_to_sweep on coach_k.conversation (deleted_at) where deleted_at is not null;

alter table coach_k.turn
  -- the turn it follows; null for a first one. Turns with the same parent are branches: another question at the same
  -- place, or the same question answered again
  add column parent_id uuid,
  -- the turn whose question it answers again; null where the question is its own
  add column again_of uuid,
  -- question and answer as one text to search, kept by the trigger below
  add column words tsvector not null default '',
  add constraint turn_of_conversation unique (conversation_id, id),
  -- a branch never leaves its conversation
  add constraint turn_parent_of_conversation foreign key (conversation_id, parent_id)
    references coach_k.turn (conversation_id, id),
  add constraint turn_again_of_conversation foreign key (conversation_id, again_of)
    references coach_k.turn (conversation_id, id);

-- until now every turn followed the one before it
update coach_k.turn t set parent_id = before.id
from (
  select id as turn_id, lag(id) over (partition by conversation_id order by created_at, id) as id from coach_k.turn
) before
where before.turn_id = t.id and before.id is not null;

create index turn_branches on coach_k.turn (conversation_id, parent_id, created_at);
create index turn_again on coach_k.turn (conversation_id, again_of) where again_of is not null;
create index turn_words on coach_k.turn using gin (words);

-- A turn can end in several ways, one of them without its process; whichever it is, what it said can be found.
-- English finds other forms of a word, "simple" finds the beginning of one while it is typed.
create function coach_k.turn_words() returns trigger language plpgsql as $$
declare
  said text;
begin
  select new.asked || E'\n' || coalesce(string_agg(body->>'markdown', E'\n' order by seq), '') into said
  from coach_k.turn_event where turn_id = new.id and kind = 'block';
  new.words := to_tsvector('english', said) || to_tsvector('simple', said);
  return new;
end $$;
-- a restored row brings its words along
create trigger turn_words_at_first before insert on coach_k.turn
  for each row when (new.words = '') execute function coach_k.turn_words();
create trigger turn_words_at_last before update of state on coach_k.turn
  for each row execute function coach_k.turn_words();
update coach_k.turn set state = state;

-- what an athlete thinks of an answer: one row a turn, changed as often as they like
create table coach_k.feedback (
  turn_id uuid primary key references coach_k.turn (id) on delete cascade,
  verdict text not null,
  -- one of a few words, so that they can be counted
  reason text,
  -- in the athlete's own words
  note text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint feedback_verdict_known check (verdict in ('up', 'down')),
  constraint feedback_note_length check (length(note) <= 500)
);
