-- Who did what and when; the application adds and reads rows and can do nothing else to them.
create sequence audit_entry_seq;
create table audit_entry (
  id bigint not null default nextval('audit_entry_seq'),
  at timestamptz not null,
  account_id bigint,
  username text not null default '',
  post_id bigint,
  role text not null default '',
  post_body_id bigint,
  address text not null default '',
  action text not null,
  subject text not null default '',
  subject_id bigint,
  body_id bigint,
  label text not null default '',
  from_state text not null default '',
  to_state text not null default '',
  primary key (at, id)
) partition by range (at);
comment on table audit_entry is '审计日志';
create index audit_entry_username on audit_entry (username, at desc, id desc);
create index audit_entry_action on audit_entry (action, at desc, id desc);
create index audit_entry_subject on audit_entry (subject, subject_id, at desc, id desc);

create function audit_entry_keeps() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_keeps_rows before update or delete on audit_entry
  for each row execute function audit_entry_keeps();
create trigger audit_entry_keeps_all before truncate on audit_entry
  for each statement execute function audit_entry_keeps();

do $$
declare
  part text;
begin
  for year in 2025..2035 loop
    execute format('create table audit_entry_%s partition of audit_entry for values from (%L) to (%L)',
      year, year || '-01-01 00:00:00+08', (year + 1) || '-01-01 00:00:00+08');
  end loop;
  create table audit_entry_other partition of audit_entry default;
  for part in select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_entry'::regclass loop
    execute format('create trigger audit_entry_keeps_all before truncate on %s'
      ' for each statement execute function audit_entry_keeps()', part);
    execute format('revoke all on %s from ${app}', part);
  end loop;
end $$;
revoke all on audit_entry from ${app};
grant select, insert on audit_entry to ${app};
