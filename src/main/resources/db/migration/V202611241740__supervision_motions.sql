-- What a congress moves after its own work in a joint matter: of a participant (task_id) or of the initiator (task_id is null).
create sequence motion_seq increment 50;
create table motion (
  id bigint primary key default nextval('motion_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  rung text not null,
  proposer text not null,
  target text not null default '',
  branch text,
  post text not null default '',
  office text,
  person text not null default '',
  question text not null default '',
  reasons text not null default '',
  seats integer not null default 0 check (seats between 0 and 9999),
  stage text not null,
  drop_reason text not null default '',
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade,
  check (audience = 'OWN' or stage not in ('DRAFT', 'DROPPED'))
);
comment on table motion is '提案: special inquiry, interpellation, investigation, dismissal, recall; person: only for the own body';
create index motion_owner on motion (owner_id, id);
create index motion_owner_path on motion (owner_path, id) where audience in ('UPWARD', 'LINE');
create index motion_matter on motion (matter_id);
create index motion_task on motion (task_id) where task_id is not null;

create sequence motion_step_seq increment 50;
create table motion_step (
  id bigint primary key default nextval('motion_step_seq'),
  motion_id bigint not null references motion on delete cascade,
  position integer not null,
  stage text not null,
  code text collate "C" not null,
  day date not null,
  meeting_id bigint references meeting,
  manner text,
  by_whom text not null default '',
  text text not null default '',
  due_on date,
  members integer,
  present integer check (present <= members),
  in_favour integer,
  against integer,
  abstained integer check (in_favour + against + abstained <= present),
  unique (motion_id, position)
);
comment on table motion_step is 'code: procedure:number of law/procedure.csv, empty for the draft; the counts: votes, or what those who signed think of the answer';
create index motion_step_meeting on motion_step (meeting_id) where meeting_id is not null;

create table motion_signature (
  motion_id bigint not null references motion on delete cascade,
  position integer not null,
  name text not null,
  signed_on date not null,
  withdrawn_on date,
  primary key (motion_id, position)
);
comment on table motion_signature is '联名';

create table motion_question (
  motion_id bigint not null references motion on delete cascade,
  position integer not null,
  asker text not null,
  question text not null,
  answered_by text not null default '',
  answer text not null default '',
  follow_up text not null default '',
  primary key (motion_id, position)
);
comment on table motion_question is '专题询问的问题和答复';

create table motion_investigator (
  motion_id bigint not null references motion on delete cascade,
  position integer not null,
  name text not null,
  seat text not null,
  primary key (motion_id, position)
);
comment on table motion_investigator is '调查委员会组成人员';
