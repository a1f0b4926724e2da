-- The leaders and organs of a going body that took part in a visit: recognised by their names in what was typed, until
-- that body's clerk says it otherwise.
create table visit_actor (
  visit_id bigint not null references visit on delete cascade,
  body_id bigint not null references body,
  post_id bigint references post,
  organ_id bigint references organ,
  check (num_nonnulls(post_id, organ_id) = 1),
  unique nulls not distinct (visit_id, post_id, organ_id)
);
create index visit_actor_post on visit_actor (post_id, visit_id) where post_id is not null;
create index visit_actor_organ on visit_actor (organ_id, visit_id) where organ_id is not null;
alter table visit_body add actors_chosen boolean not null default false;

-- Which leader or organ reached which body, a row per pair and year, kept in the transaction of each visit.
create table actor_summary (
  body_id bigint not null references body,
  post_id bigint references post,
  organ_id bigint references organ,
  year integer not null,
  visits integer not null,
  last_on date,
  unique nulls not distinct (body_id, post_id, organ_id, year)
);
create index actor_summary_post on actor_summary (post_id, body_id) where post_id is not null;
create index actor_summary_organ on actor_summary (organ_id, body_id) where organ_id is not null;
