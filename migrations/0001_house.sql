-- Everything lives in its own schema: on a shared server (Supabase) the schema
-- "public" is readable through a REST API, this one is not.
-- The connection's search_path is "coach_k, public, extensions": that is how the
-- type vector resolves wherever the extension was installed.
create schema if not exists coach_k;

do $$
begin
  if not exists (select 1 from pg_extension where extname = 'vector') then
    create extension vector;
  end if;
end $$;

-- who may use the program
create table coach_k.athlete (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  -- argon2id in PHC form; never leaves coach/src/accounts
  password_hash text not null,
  is_operator boolean not null default false,
  -- the demo athlete has no usable password and is never counted as the first account
  is_demo boolean not null default false,
  -- which version of the terms was accepted, and when
  terms_version smallint not null,
  terms_accepted_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint athlete_email_unique unique (email),
  constraint athlete_email_lower_case check (email = lower(email) and length(email) <= 254)
);

-- what an athlete says about themself; metric, units are for showing
create table coach_k.profile (
  athlete_id uuid primary key references coach_k.athlete (id) on delete cascade,
  name text not null,
  sex text,
  birth_date date,
  division text,
  race_name text,
  race_date date,
  goal_seconds integer,
  units text not null default 'metric',
  time_zone text not null default 'UTC',
  updated_at timestamptz not null default now(),
  constraint profile_name_length check (length(name) between 1 and 80),
  constraint profile_goal_range check (goal_seconds between 2700 and 14400)
);

-- one row per browser that signed in; the token itself is only in the cookie
create table coach_k.sign_in (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references coach_k.athlete (id) on delete cascade,
  -- SHA-256 of the 256-bit token
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text,
  constraint sign_in_token_unique unique (token_hash),
  constraint sign_in_token_length check (length(token_hash) = 32)
);
create index sign_in_by_athlete on coach_k.sign_in (athlete_id);

-- what was typed into a form that was refused, so that the page can show it again;
-- minutes, not history; never a password
create table coach_k.form_draft (
  id uuid primary key default gen_random_uuid(),
  form text not null,
  fields jsonb not null,
  errors jsonb not null,
  created_at timestamptz not null default now()
);
