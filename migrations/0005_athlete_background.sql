-- What a plan has to know before it can begin (race date or none, division, level, days, minutes, volume, kit, health),
-- asked in five steps. A row, or a moment in "…_told_at", means that the step was saved; the rest stays open.

alter table coach_k.profile
  -- doses by body weight (carbohydrate, caffeine, protein), load relative to the body; stored metric
  add column weight_grams integer,
  add column height_cm smallint,
  -- how the coach words things; never what it says
  add column tone text not null default 'balanced',
  add column identity_told_at timestamptz,
  -- set with or without a date: "no race yet" is an answer
  add column race_told_at timestamptz,
  add constraint profile_weight_range check (weight_grams between 25000 and 300000),
  add constraint profile_height_range check (height_cm between 100 and 260),
  add constraint profile_tone_known check (tone in ('blunt', 'balanced', 'warm'));

-- what an athlete has done in the sport; the division itself stays with the profile, where every answer looks for it
create table coach_k.experience (
  athlete_id uuid primary key references coach_k.athlete (id) on delete cascade,
  -- in the athlete's own word; a plan takes the lower of this and what history says
  level text not null,
  races smallint,
  -- the best finish; when and where are only worth something beside a time
  best_seconds integer,
  best_on date,
  best_at text,
  told_at timestamptz not null default now(),
  constraint experience_level_known check (level in ('beginner', 'intermediate', 'advanced', 'elite')),
  constraint experience_races_range check (races between 0 and 500),
  constraint experience_best_range check (best_seconds between 2700 and 21600),
  constraint experience_best_whole check (best_seconds is not null or (best_on is null and best_at is null)),
  constraint experience_best_at_length check (length(best_at) between 1 and 80)
);

-- what an athlete trains now, with what and when: the first week of a plan may not be far from it
create table coach_k.current_training (
  athlete_id uuid primary key references coach_k.athlete (id) on delete cascade,
  -- mean of four weeks, and the longest run of 30 days: the references a plan grows from
  weekly_run_m integer not null,
  longest_run_m integer not null,
  runs_per_week smallint,
  strength_days smallint not null,
  weekly_minutes smallint,
  -- 'mon' … 'sun': days a plan may use; never overridden
  days text[] not null,
  minutes_per_day smallint not null,
  -- slugs of what there is to train with; empty is the own body
  kit text[] not null,
  -- seconds over 5 and 10 km: paces are made from them until there is a log
  best_5km_seconds integer,
  best_10km_seconds integer,
  told_at timestamptz not null default now(),
  constraint current_training_run_range check (weekly_run_m between 0 and 300000 and longest_run_m between 0 and 170000),
  constraint current_training_counts check (runs_per_week between 0 and 14 and strength_days between 0 and 7),
  constraint current_training_minutes check (weekly_minutes between 0 and 2400 and minutes_per_day between 15 and 300),
  constraint current_training_days_some check (cardinality(days) between 1 and 7)
);

-- what an athlete told about their health; a row means that they confirmed being 18 or older.
-- The most private rows there are: never logged, never in an export that is not the athlete's own.
create table coach_k.health (
  athlete_id uuid primary key references coach_k.athlete (id) on delete cascade,
  -- slugs of conditions and signs; null while the questions were passed over, empty for "none of these"
  flags text[],
  -- a doctor has cleared hard training with all of them, as the athlete says
  is_cleared boolean not null default false,
  weeks_after_birth smallint,
  -- slugs of places that hurt or did lately
  areas text[] not null default '{}',
  -- what to leave out, in the athlete's words
  limits text,
  told_at timestamptz not null default now(),
  constraint health_weeks_range check (weeks_after_birth between 0 and 104),
  constraint health_limits_length check (length(limits) between 1 and 500)
);

-- A visitor's own copy of the demo athlete: an athlete with is_demo, signed in without a password, gone after a day.
create table coach_k.demo_copy (
  athlete_id uuid primary key references coach_k.athlete (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index demo_copy_by_expiry on coach_k.demo_copy (expires_at);

-- Whatever page or command tries it: a demo gets neither a password nor an address that mail could reach.
alter table coach_k.athlete
  add constraint athlete_demo_has_no_password check (not is_demo or password_hash = '!'),
  add constraint athlete_demo_has_no_address check (not is_demo or email like '%@coach-k.invalid');
