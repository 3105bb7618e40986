-- A passage is found by its own text (part 0) and by what athletes ask that it answers (1, 2, …).
alter table coach_k.passage_embedding add column part smallint not null default 0;
alter table coach_k.passage_embedding drop constraint passage_embedding_pkey;
alter table coach_k.passage_embedding add primary key (passage_id, model, part);
alter table coach_k.passage_embedding add constraint passage_embedding_part_known check (part >= 0);
