-- What was done and found: visits from the liaison log, by a link, and entries of its own. Who reads the work reads the
-- entries; of the visits each reader sees those that the visit's own audience lets him see.
create table work_visit (
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  visit_id bigint not null references visit,
  linked_on date not null
);
comment on table work_visit is '检查记录中的联系记录; task_id is null for the initiator';
create unique index work_visit_task on work_visit (task_id, visit_id) where task_id is not null;
create unique index work_visit_initiator on work_visit (matter_id, visit_id) where task_id is null;
create index work_visit_visit on work_visit (visit_id);

create sequence evidence_entry_seq increment 50;
create table evidence_entry (
  id bigint primary key default nextval('evidence_entry_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  kind text not null,
  held_on date not null,
  place text not null default '',
  object text not null default '',
  sample integer check (sample >= 0),
  valid integer check (valid >= 0),
  summary text not null,
  version integer not null default 0,
  check (valid is null or sample is not null and valid <= sample)
);
comment on table evidence_entry is '问卷、抽查等结果; sample: handed out or checked, valid: came back or passed';
create index evidence_entry_task on evidence_entry (task_id, held_on desc, id desc) where task_id is not null;
create index evidence_entry_initiator on evidence_entry (matter_id, held_on desc, id desc) where task_id is null;
