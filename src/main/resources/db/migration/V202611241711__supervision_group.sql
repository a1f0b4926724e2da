-- The group that carries out a congress's own work in a matter, and its training. Who reads the work reads it.
create sequence inspection_group_seq increment 50;
create table inspection_group (
  id bigint primary key default nextval('inspection_group_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint unique references matter_task,
  final_on date,
  final_by text not null default '',
  untrained text not null default '',
  changed_at timestamptz,
  version integer not null default 0
);
comment on table inspection_group is '检查组; task_id is null for the initiator; untrained: why no training is needed';
create unique index inspection_group_initiator on inspection_group (matter_id) where task_id is null;

create sequence group_member_seq increment 50;
create table group_member (
  id bigint primary key default nextval('group_member_seq'),
  group_id bigint not null references inspection_group on delete cascade,
  name text not null,
  role text not null,
  identity text not null,
  unit text not null default '',
  phone text not null default '',
  interest text not null,
  interest_note text not null default '',
  replaces bigint references group_member on delete set null,
  joined_on date not null,
  joined_reason text not null default '',
  left_on date,
  leaving text,
  left_reason text not null default '',
  check ((left_on is null) = (leaving is null))
);
comment on table group_member is '检查组人员; joined_reason: why after the list was final; interest: what the person said of interests of its own';
create index group_member_group on group_member (group_id);

create sequence group_training_seq increment 50;
create table group_training (
  id bigint primary key default nextval('group_training_seq'),
  group_id bigint not null references inspection_group on delete cascade,
  held_on date not null,
  subject text not null
);
create index group_training_group on group_training (group_id, held_on);

create table training_attendance (
  training_id bigint not null references group_training on delete cascade,
  member_id bigint not null references group_member on delete cascade,
  primary key (training_id, member_id)
);
create index training_attendance_member on training_attendance (member_id);
