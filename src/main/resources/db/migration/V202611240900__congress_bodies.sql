-- Owner of everything here is the login that migrates; the application signs in as ${app}, which may read and write
-- rows and nothing else.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage on sequences to ${app};

create sequence body_seq increment 50;
create table body (
  id bigint primary key default nextval('body_seq'),
  code text collate "C" not null unique check (code ~ '^[0-9]{12}$'),
  area_name text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  parent_id bigint references body,
  path text collate "C" not null unique,
  pinyin text not null default '',
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 0,
  unique (id, path)
);
comment on table body is '机关';
create index body_parent on body (parent_id, code);
create index body_level_path on body (level, path);
create index body_name_trgm on body using gin (name gin_trgm_ops, area_name gin_trgm_ops, pinyin gin_trgm_ops);

-- Names, places in the tree and codes of former days: a row per body and period that has ended.
create sequence body_history_seq increment 50;
create table body_history (
  id bigint primary key default nextval('body_history_seq'),
  body_id bigint not null references body,
  area_name text not null,
  name text not null,
  short_name text not null,
  parent_id bigint references body,
  path text collate "C" not null,
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  successor_id bigint references body
);
create index body_history_body on body_history (body_id, valid_from);

create sequence organ_seq increment 50;
create table organ (
  id bigint primary key default nextval('organ_seq'),
  body_id bigint not null references body,
  name text not null,
  function text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 0
);
create index organ_body on organ (body_id, function);

create sequence term_seq increment 50;
create table term (
  id bigint primary key default nextval('term_seq'),
  body_id bigint not null references body,
  number integer not null check (number > 0),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version integer not null default 0,
  unique (body_id, number)
);

create sequence meeting_seq increment 50;
create table meeting (
  id bigint primary key default nextval('meeting_seq'),
  body_id bigint not null references body,
  kind text not null,
  term_number integer,
  number integer not null check (number > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  note text not null default '',
  version integer not null default 0,
  unique (body_id, kind, term_number, number)
);
create index meeting_body on meeting (body_id, starts_on desc);
