-- The three officers serve the whole portal and may lack a body; everybody else works in one.
alter table post alter column body_id drop not null;
alter table post add constraint post_of_a_body
  check (body_id is not null or role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'));
alter table post add column office text generated always as
  (case when role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') then role else '' end) stored;
-- Who holds an officer's post holds no other kind of post at the same time.
alter table post add constraint post_officer_alone exclude using gist
  (account_id with =, office with <>, daterange(valid_from, valid_to, '[]') with &&);

-- Failed sign-ins by account name and by address (both hashed: people type passwords into the wrong field).
create table sign_in_failure (
  key text collate "C" primary key,
  failures integer not null,
  first_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failure_age on sign_in_failure (first_at);

create table security_setting (
  id integer primary key check (id = 1),
  account_failures integer not null check (account_failures between 3 and 10),
  address_failures integer not null check (address_failures between 3 and 100),
  lock_minutes integer not null check (lock_minutes between 5 and 1440),
  password_length integer not null check (password_length between 10 and 32),
  idle_minutes integer not null check (idle_minutes between 5 and 120),
  version integer not null default 0
);
insert into security_setting values (1, 5, 5, 15, 10, 30);

-- One-time links that make the first system administrator; only their hash is kept.
create table setup_link (
  hash text collate "C" primary key,
  expires_at timestamptz not null
);
