create sequence account_seq increment 50;
create table account (
  id bigint primary key default nextval('account_seq'),
  username text not null check (username = lower(username)),
  display_name text not null,
  password text not null,
  must_change_password boolean not null default true,
  locked boolean not null default false,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  version integer not null default 0,
  unique (username)
);

create sequence post_seq increment 50;
create table post (
  id bigint primary key default nextval('post_seq'),
  account_id bigint not null references account,
  body_id bigint not null references body,
  organ_id bigint references organ,
  role text not null,
  title text not null default '',
  manages_accounts boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 0
);
create index post_account on post (account_id);
create index post_body on post (body_id, role);

-- Spring Session's own schema, kept by us so that the application's login needs no right to create tables.
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
