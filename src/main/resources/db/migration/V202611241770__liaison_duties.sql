-- Who keeps contact with whom in a year: a leader with bodies below, an organ with its counterparts, a member with
-- deputies. named_ids are the bodies it is about, whatever the audience.
create sequence liaison_duty_seq increment 50;
create table liaison_duty (
  id bigint primary key default nextval('liaison_duty_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null check (year between 2000 and 2100),
  kind text not null check (kind in ('AREA', 'COUNTERPART', 'DEPUTY')),
  post_id bigint references post,
  organ_id bigint references organ,
  member text not null default '',
  visits_wanted integer not null check (visits_wanted between 0 and 366),
  note text not null default '',
  version integer not null default 0,
  check ((kind = 'AREA') = (post_id is not null)),
  check ((kind = 'COUNTERPART') = (organ_id is not null)),
  check ((kind = 'DEPUTY') = (member <> '')),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table liaison_duty is '联系分工';
create index liaison_duty_owner on liaison_duty (owner_id, year);
create index liaison_duty_named on liaison_duty using gin (named_ids);
create index liaison_duty_post on liaison_duty (post_id) where post_id is not null;
create index liaison_duty_organ on liaison_duty (organ_id) where organ_id is not null;

-- The deputies of a member's duty, until they have records of their own.
create table liaison_duty_deputy (
  duty_id bigint not null references liaison_duty on delete cascade,
  position integer not null,
  name text not null,
  unit text not null default '',
  primary key (duty_id, position)
);

-- What was changed, for the body's own eyes.
create table liaison_duty_change (
  id bigint generated always as identity primary key,
  owner_id bigint not null references body,
  year integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  action text not null,
  before text not null default '',
  after text not null default ''
);
create index liaison_duty_change_owner on liaison_duty_change (owner_id, year, id desc);
