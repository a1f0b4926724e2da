-- How long the names and numbers of citizens in visits are kept (个人信息保护法 19, 47). A record whose time is over keeps
-- what was dealt with and loses who it was.
alter table visit add anonymised_on date;
create index visit_anonymised on visit (owner_id, anonymised_on) where anonymised_on is not null;

-- What a body has set for itself; without a row the province's rule holds, and without that nothing is anonymised.
create table personal_retention (
  body_id bigint primary key references body,
  years integer not null check (years between 1 and 30),
  reason text not null check (reason <> ''),
  changed_by bigint not null references account,
  changed_at timestamptz not null,
  version integer not null default 0
);
comment on table personal_retention is '个人信息保存期限';
insert into law_setting (key) values ('personal-data-years');

-- A visit that is kept as it is beyond its time, until a day and for a reason.
create table visit_hold (
  visit_id bigint primary key references visit on delete cascade,
  until date not null,
  reason text not null check (reason <> ''),
  held_by bigint not null references account,
  held_at timestamptz not null
);
comment on table visit_hold is '暂缓匿名化';

-- Files of anonymised visits that a person has looked through and keeps.
create table visit_file_kept (
  attachment_id bigint primary key references attachment on delete cascade,
  reason text not null check (reason <> ''),
  kept_by bigint not null references account,
  kept_at timestamptz not null
);
comment on table visit_file_kept is '匿名化后保留的附件';

-- Who saw personal data: few among all entries, read by the body whose records they are.
create index audit_entry_personal on audit_entry (body_id, at desc, id desc)
  where action in ('visit.reveal', 'visit.file', 'visit.export', 'person.find');
create index audit_entry_personal_all on audit_entry (at desc, id desc)
  where action in ('visit.reveal', 'visit.file', 'visit.export', 'person.find');
