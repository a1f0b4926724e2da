-- Points of the liaison log as evidence of a piece of work; each reader sees those that the point's own audience lets him see.
create table work_point (
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  point_id bigint not null references point on delete cascade,
  linked_on date not null
);
create unique index work_point_task on work_point (task_id, point_id) where task_id is not null;
create unique index work_point_initiator on work_point (matter_id, point_id) where task_id is null;
create index work_point_point on work_point (point_id);
