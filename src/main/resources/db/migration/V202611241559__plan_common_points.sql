-- What a body answered to a common point of an item of its own with one of another body.
create sequence common_point_answer_seq increment 50;
create table common_point_answer (
  id bigint primary key default nextval('common_point_answer_seq'),
  item_id bigint not null references plan_item on delete cascade,
  other_id bigint not null references plan_item on delete cascade,
  answer text not null check (answer in ('JOIN', 'PART', 'NOT_NOW')),
  reason text not null default '',
  answered_at timestamptz not null,
  version integer not null default 0,
  unique (item_id, other_id),
  check (item_id <> other_id),
  check (answer <> 'NOT_NOW' or reason <> '')
);
comment on table common_point_answer is '共同点答复';
create index common_point_answer_other on common_point_answer (other_id);
