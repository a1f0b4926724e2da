-- The board in the order of its list, for the own congress and for all; the backlog alone.
drop index point_open;
create index point_open on point ((coalesce(due_on, date '2999-12-31')), id) where state = 'OPEN';
create index point_own_open on point (owner_id, (coalesce(due_on, date '2999-12-31')), id) where state = 'OPEN';
drop index point_open_path;
create index point_open_path on point (owner_path, due_on) include (owner_id, audience, named_ids, raised_on, category)
  where state = 'OPEN';
create index point_named on point using gin (named_ids);

-- 回访: a visit that goes back to a point; it is found by the id of the form that was opened for it.
create table point_follow_up (
  client_id uuid primary key,
  point_id bigint not null references point on delete cascade
);
create index point_follow_up_point on point_follow_up (point_id);
