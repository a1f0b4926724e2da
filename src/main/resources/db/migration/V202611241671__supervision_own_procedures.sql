-- What a congress does by law in a joint matter: of a participant (task_id) or of the initiator (task_id is null).
create sequence own_procedure_seq increment 50;
create table own_procedure (
  id bigint primary key default nextval('own_procedure_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint unique references matter_task,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null,
  meeting_id bigint references meeting,
  meeting_on date,
  moved_from date,
  moved_on date,
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table own_procedure is '本级法定程序; meeting_on is the first day of the meeting as it was last counted from, moved_from the one before it was moved on moved_on';
create unique index own_procedure_initiator on own_procedure (matter_id) where task_id is null;
create index own_procedure_matter on own_procedure (matter_id);
create index own_procedure_owner on own_procedure (owner_id);
create index own_procedure_meeting on own_procedure (meeting_id) where meeting_id is not null;

create sequence procedure_step_seq increment 50;
create table procedure_step (
  id bigint primary key default nextval('procedure_step_seq'),
  procedure_id bigint not null references own_procedure on delete cascade,
  position integer not null,
  code text collate "C" not null,
  planned_on date,
  due_on date,
  given_on date,
  extended_to date,
  extension_reason text not null default '',
  done_on date,
  inapplicable text not null default '',
  version integer not null default 0,
  unique (procedure_id, position),
  check (done_on is null or inapplicable = '')
);
comment on table procedure_step is 'code: procedure:number of law/procedure.csv; due_on: last lawful day as computed, with its extension; given_on: a day that only a person knows; inapplicable: why it does not apply';
create index procedure_step_open on procedure_step (procedure_id, due_on) where done_on is null and inapplicable = '';
create index procedure_step_code on procedure_step (code) where done_on is null and inapplicable = '';
