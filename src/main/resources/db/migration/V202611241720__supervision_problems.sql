-- What a congress found in a joint matter (task_id is null for its initiator), about organs of its own level.
create sequence problem_seq increment 50;
create table problem (
  id bigint primary key default nextval('problem_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null,
  text text not null,
  category text not null,
  place text not null default '',
  statute text not null default '',
  article text not null default '',
  organ text not null default '',
  found_on date not null,
  handed_on date,
  handed_note text not null default '',
  line_id bigint,
  topic_words text[] not null default '{}',
  topic_statutes text[] not null default '{}',
  topic_organs text[] not null default '{}',
  topic_version text not null default '',
  entered_by bigint not null,
  entered_at timestamptz not null,
  version integer not null default 0,
  check (handed_on is null or organ <> ''),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table problem is '检查发现的问题; organ: of the owner''s own level (监督法 6); line_id: the line of the ledger it is merged into';
create index problem_work on problem (matter_id, owner_id, id desc);
create index problem_owner on problem (owner_id, id desc);
create index problem_task on problem (task_id) where task_id is not null;
create index problem_line on problem (line_id) where line_id is not null;

-- A problem of another level's organ is told to that level's congress, which handles it by its own procedure.
create sequence problem_finding_seq increment 50;
create table problem_finding (
  id bigint primary key default nextval('problem_finding_seq'),
  problem_id bigint not null references problem,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  to_id bigint not null references body,
  text text not null,
  organ text not null default '',
  sent_by bigint not null,
  sent_at timestamptz not null,
  received_by bigint,
  received_at timestamptz,
  answer text not null default '',
  version integer not null default 0,
  check ((received_by is null) = (received_at is null)),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table problem_finding is '移送的线索; named_ids holds to_id alone';
create index problem_finding_problem on problem_finding (problem_id);
create index problem_finding_sent on problem_finding (owner_id, id desc);
create index problem_finding_received on problem_finding (to_id, id desc);
