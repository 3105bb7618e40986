-- An account its athlete closed: until this moment signing in offers to keep it, after it a sweep deletes
-- everything. Null for whoever stays.
alter table coach_k.athlete add column delete_at timestamptz;
create index athlete_to_delete on coach_k.athlete (delete_at) where delete_at is not null;

-- A link somebody got by mail, or from the operator. It works once: using it deletes the row.
create table coach_k.account_link (
  -- SHA-256 of the 256-bit token; the token itself is only in the link, so that a copy of the database opens nothing
  token_hash bytea primary key,
  athlete_id uuid not null references coach_k.athlete (id) on delete cascade,
  -- reset: choose a new password; email: the new address is theirs
  kind text not null,
  -- the address to be confirmed; unknown to anybody until then
  new_email text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint account_link_token_length check (length(token_hash) = 32),
  constraint account_link_kind_known check (kind in ('reset', 'email')),
  constraint account_link_email_where_needed check ((kind = 'email') = (new_email is not null)),
  constraint account_link_email_lower_case check (new_email = lower(new_email) and length(new_email) <= 254)
);
create index account_link_of_athlete on coach_k.account_link (athlete_id, kind);
create index account_link_oldest on coach_k.account_link (expires_at);

-- A door for one: whoever holds the link may create an account where sign-up is by invite.
create table coach_k.invite (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null,
  -- the operator's own words, so that a list of links can be told apart
  note text not null,
  -- invites outlive the operator who made them and the athlete who used them
  made_by uuid references coach_k.athlete (id) on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references coach_k.athlete (id) on delete set null,
  revoked_at timestamptz,
  constraint invite_token_unique unique (token_hash),
  constraint invite_token_length check (length(token_hash) = 32),
  constraint invite_note_length check (length(note) <= 80)
);
create index invite_made_by on coach_k.invite (made_by);
create index invite_used_by on coach_k.invite (used_by);

-- How often something was tried lately, shared by every replica. A leaking bucket in one row: each try adds its
-- share of time to drained_at, and a try is refused while that lies too far ahead.
create table coach_k.attempt (
  -- sign-in, sign-up …: what was tried
  kind text not null,
  -- SHA-256 of whoever tried (an account and an address, or an address): neither has to be readable here
  subject bytea not null,
  -- when nothing of it counts any more; the row may go then
  drained_at timestamptz not null,
  primary key (kind, subject),
  constraint attempt_subject_length check (length(subject) = 32)
);
create index attempt_drained on coach_k.attempt (drained_at);

-- A form posted after the sign-in ended keeps its text until the same athlete signs in again; nobody else may see
-- it. This is what the browser still knows of them: a hash in hex, null for forms anybody may fill in.
alter table coach_k.form_draft add column account_hint text;
