-- Whether the other side has confirmed a record once, and what it said before each change.
alter table visit add settled boolean not null default false;
update visit v set settled = true
where exists (select from visit_body n where n.visit_id = v.id and n.answer = 'CONFIRMED');

create sequence visit_change_seq increment 50;
create table visit_change (
  id bigint primary key default nextval('visit_change_seq'),
  visit_id bigint not null references visit on delete cascade,
  made_at timestamptz not null,
  made_by bigint not null references account,
  field text not null,
  before text not null,
  after text not null,
  reason text not null default ''
);
comment on table visit_change is '联系记录的修改';
create index visit_change_visit on visit_change (visit_id, made_at desc, id);
