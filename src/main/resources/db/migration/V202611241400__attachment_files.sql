create sequence attachment_seq increment 50;
-- A file attached to a record; the bytes lie outside the web root under their SHA-256.
create table attachment (
  id bigint primary key default nextval('attachment_seq'),
  subject text not null,
  subject_id bigint not null,
  owner_id bigint not null references body,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by bigint not null,
  uploaded_at timestamptz not null
);
create index attachment_subject on attachment (subject, subject_id, id);
create index attachment_sha256 on attachment (sha256);
