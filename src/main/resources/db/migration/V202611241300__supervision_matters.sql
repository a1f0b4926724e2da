create sequence joint_matter_seq increment 50;
create table joint_matter (
  id bigint primary key default nextval('joint_matter_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null check (year between 1979 and 2999),
  title text not null,
  mode text not null,
  instrument text not null,
  statutes text not null default '',
  purpose text not null default '',
  focus text not null default '',
  plan_item_id bigint,
  answer_by date,
  state text not null,
  issued_at timestamptz,
  call_off_reason text not null default '',
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table joint_matter is '联动事项; named_ids are the participants';
create index joint_matter_owner on joint_matter (owner_id, year);
create index joint_matter_owner_path on joint_matter (owner_path, year);
create index joint_matter_named on joint_matter using gin (named_ids);
create index joint_matter_plan_item on joint_matter (plan_item_id) where plan_item_id is not null;

create table matter_milestone (
  matter_id bigint not null references joint_matter on delete cascade,
  position integer not null,
  name text not null,
  due_on date not null,
  primary key (matter_id, position)
);

create table matter_requirement (
  matter_id bigint not null references joint_matter on delete cascade,
  position integer not null,
  number integer not null,
  text text not null,
  issued_at timestamptz,
  primary key (matter_id, position)
);

create sequence matter_task_seq increment 50;
create table matter_task (
  id bigint primary key default nextval('matter_task_seq'),
  matter_id bigint not null references joint_matter,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  instrument text not null,
  state text not null,
  answer text,
  answer_reason text not null default '',
  answered_at timestamptz,
  planned_from date,
  planned_to date check (planned_to >= planned_from),
  deployed_on date,
  confirmed_requirement integer not null default 0,
  milestones_reached integer not null default 0,
  next_due_on date,
  plan_item_id bigint,
  report_text text not null default '',
  reported_on date,
  version integer not null default 0,
  unique (matter_id, owner_id),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table matter_task is '本级任务; next_due_on is the day by which its next word is expected, null when none is';
create index matter_task_matter on matter_task (matter_id, owner_path);
create index matter_task_owner on matter_task (owner_id, state);
create index matter_task_due on matter_task (owner_path, next_due_on) where next_due_on is not null;
create index matter_task_named on matter_task using gin (named_ids);

create table task_progress (
  task_id bigint not null references matter_task on delete cascade,
  position integer not null,
  day date not null,
  text text not null,
  milestone integer,
  entered_at timestamptz not null,
  primary key (task_id, position)
);
