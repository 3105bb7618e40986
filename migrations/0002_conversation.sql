create table coach_k.conversation (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references coach_k.athlete (id) on delete cascade,
  title text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversation_title_length check (length(title) between 1 and 120)
);
create index conversation_newest on coach_k.conversation (athlete_id, updated_at desc);

-- one question and its answer; the id is made by the browser, so that sending twice
-- starts one turn
create table coach_k.turn (
  id uuid primary key,
  conversation_id uuid not null references coach_k.conversation (id) on delete cascade,
  asked text not null,
  -- running: some process holds the lease; interrupted: the lease ran out or the
  -- process said so while stopping, what was written is kept
  state text not null default 'running',
  owner uuid not null,
  lease_until timestamptz not null,
  stop_requested boolean not null default false,
  -- written once the turn ends: [{n, passage_id, ...}] and [{name, input, result}]
  citations jsonb not null default '[]',
  tools jsonb not null default '[]',
  kind text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint turn_state_known check (state in ('running', 'done', 'stopped', 'interrupted')),
  constraint turn_asked_length check (length(asked) between 1 and 4000)
);
create index turn_in_order on coach_k.turn (conversation_id, created_at, id);
create index turn_running on coach_k.turn (lease_until) where state = 'running';

-- the turn's output as it came: one row per event, replayed after a dropped connection;
-- a block event is an idempotent upsert of one Markdown block
create table coach_k.turn_event (
  turn_id uuid not null references coach_k.turn (id) on delete cascade,
  -- 1, 2, 3 … without gaps
  seq integer not null,
  -- used | block
  kind text not null,
  body jsonb not null,
  created_at timestamptz not null default now(),
  primary key (turn_id, seq)
);
