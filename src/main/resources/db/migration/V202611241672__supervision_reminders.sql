-- A friendly reminder to those who are not in step; at most one a day.
create table matter_reminder (
  matter_id bigint not null references joint_matter,
  day date not null,
  sent_by bigint not null,
  primary key (matter_id, day)
);
comment on table matter_reminder is '联动提醒';
