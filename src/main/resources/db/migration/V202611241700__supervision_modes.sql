-- What a congress did with its own task, and who did it; written once.
create table task_act (
  id bigint generated always as identity primary key,
  task_id bigint not null references matter_task on delete cascade,
  act text not null,
  reason text not null default '',
  person text not null,
  account_id bigint not null,
  at timestamptz not null
);
comment on table task_act is '参加经过';
create index task_act_task on task_act (task_id, id);

-- The letter of entrustment, issued with its matter, and the receipt of each report back; both the entrusting congress's own.
create table entrust_letter (
  matter_id bigint primary key references joint_matter on delete cascade,
  number text not null default '',
  day date not null,
  asked text not null,
  text text not null,
  report_by date not null,
  version integer not null default 0,
  check (report_by >= day)
);
comment on table entrust_letter is '委托函; report_by: day by which a written report is asked for';

create table entrust_receipt (
  task_id bigint primary key references matter_task on delete cascade,
  received_on date not null,
  note text not null default '',
  person text not null,
  account_id bigint not null,
  at timestamptz not null
);
comment on table entrust_receipt is '受托机关书面报告的收到登记';
