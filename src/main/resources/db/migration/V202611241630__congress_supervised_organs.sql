-- What a body keeps otherwise than the usual list of its level: other names, organs that it lacks (struck), and its own
-- (without a code). A body that keeps the usual list has no row.
create sequence supervised_organ_seq increment 50;
create table supervised_organ (
  id bigint primary key default nextval('supervised_organ_seq'),
  body_id bigint not null references body,
  code text,
  name text not null,
  branch text not null,
  struck boolean not null default false,
  version integer not null default 0,
  unique (body_id, code),
  unique (body_id, name)
);
comment on table supervised_organ is '监督对象 (监督法 6)';
