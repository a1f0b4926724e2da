-- 审议意见: what a body said in deliberating, taken apart into items that organs of the same level handle.
create sequence opinion_seq increment 50;
create table opinion (
  id bigint primary key default nextval('opinion_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null,
  matter_id bigint references joint_matter,
  task_id bigint references matter_task,
  title text not null,
  number text not null default '',
  basis text not null check (basis in ('SPECIAL_REPORT', 'LAW_INSPECTION', 'PLAN_AND_BUDGET', 'SPECIAL_INQUIRY', 'TOWNSHIP_SESSION')),
  meeting_id bigint not null references meeting,
  wording text not null default '',
  version integer not null default 0,
  check (task_id is null or matter_id is not null),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table opinion is '审议意见; task_id: of a participant in the matter, null for its initiator; year: that of the meeting';
create index opinion_owner on opinion (owner_id, year);
create index opinion_shared on opinion (audience, owner_path) where audience <> 'OWN';
create index opinion_named on opinion using gin (named_ids);
create index opinion_matter on opinion (matter_id) where matter_id is not null;
create index opinion_task on opinion (task_id) where task_id is not null;
create index opinion_meeting on opinion (meeting_id);

create sequence opinion_item_seq increment 50;
create table opinion_item (
  id bigint primary key default nextval('opinion_item_seq'),
  opinion_id bigint not null references opinion,
  position integer not null,
  wording text not null,
  organ text not null,
  supporting text not null default '',
  statutes text not null default '',
  state text not null check (state in ('DRAFT', 'HANDED_OVER', 'HANDLING', 'REPORTED', 'ACCEPTED', 'CLOSED')),
  due_on date,
  first_due_on date,
  due_by_rule boolean not null default false,
  asked_until date,
  handed_on date,
  reported_on date,
  measures text not null default '',
  returns integer not null default 0,
  reopened boolean not null default false,
  version integer not null default 0
);
comment on table opinion_item is '审议意见的事项; supporting and statutes: one a line; first_due_on: before any extension; due_by_rule: computed from the province''s months; asked_until: an extension that waits for an answer; returns: how often it went back to handling';
create index opinion_item_opinion on opinion_item (opinion_id, position);
create index opinion_item_awaited on opinion_item (due_on) where state in ('HANDED_OVER', 'HANDLING');

create sequence opinion_record_seq increment 50;
create table opinion_record (
  id bigint primary key default nextval('opinion_record_seq'),
  opinion_id bigint not null references opinion,
  item_ids bigint[] not null,
  kind text not null,
  day date not null,
  wording text not null default '',
  letter text not null default '',
  until_on date,
  meeting_id bigint references meeting,
  satisfied integer,
  mostly integer,
  dissatisfied integer,
  abstained integer,
  cast_votes integer,
  present integer,
  members integer,
  percent integer,
  source text not null default '',
  passed boolean,
  by_name text not null,
  entered_at timestamptz not null,
  check ((satisfied is null) = (members is null))
);
comment on table opinion_record is '办理记录: what was done with items of an opinion, never changed; percent, source: the province''s threshold at that time, null for none';
create index opinion_record_opinion on opinion_record (opinion_id, id);
create index opinion_record_items on opinion_record using gin (item_ids);
create index opinion_record_meeting on opinion_record (meeting_id) where meeting_id is not null;
