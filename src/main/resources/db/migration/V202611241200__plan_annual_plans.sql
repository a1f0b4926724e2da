create sequence annual_plan_seq increment 50;
create table annual_plan (
  id bigint primary key default nextval('annual_plan_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  kind text not null,
  year integer not null check (year between 2000 and 2100),
  state text not null,
  revision integer not null default 1 check (revision > 0),
  meeting_id bigint references meeting,
  reason text not null default '',
  published_at timestamptz,
  note text not null default '',
  version integer not null default 0,
  unique (owner_id, year, kind),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table annual_plan is '年度计划';
create index annual_plan_path on annual_plan (year, owner_path);

create sequence plan_item_seq increment 50;
create table plan_item (
  id bigint primary key default nextval('plan_item_seq'),
  plan_id bigint not null references annual_plan on delete cascade,
  revises_id bigint unique references plan_item on delete cascade,
  published boolean not null default false,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null,
  title text not null,
  instrument text not null,
  subject_area text,
  statute_names text[] not null default '{}',
  statute_articles text[] not null default '{}',
  month_from integer not null check (month_from between 1 and 12),
  month_to integer not null check (month_to between month_from and 12),
  meeting_id bigint references meeting,
  lead_organ_id bigint references organ,
  supporting text not null default '',
  supervised text[] not null default '{}',
  linkage_wish text not null,
  state text not null,
  state_reason text not null default '',
  version integer not null default 0,
  check (cardinality(statute_names) = cardinality(statute_articles)),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table plan_item is '计划项目';
create index plan_item_plan on plan_item (plan_id);
create index plan_item_owner on plan_item (owner_id, year);
create index plan_item_path on plan_item (year, owner_path);
create index plan_item_named on plan_item using gin (named_ids);
create index plan_item_statutes on plan_item using gin (statute_names);

-- Counterpart items; one row a pair, readable from both ends.
create table plan_item_link (
  low_id bigint not null references plan_item on delete cascade,
  high_id bigint not null references plan_item on delete cascade,
  linked_by bigint not null references body,
  linked_at timestamptz not null,
  primary key (low_id, high_id),
  check (low_id < high_id)
);
create index plan_item_link_high on plan_item_link (high_id);

-- Published revisions with their items as they were.
create sequence plan_revision_seq increment 50;
create table plan_revision (
  id bigint primary key default nextval('plan_revision_seq'),
  plan_id bigint not null references annual_plan on delete cascade,
  number integer not null check (number > 0),
  reason text not null default '',
  meeting_id bigint references meeting,
  published_at timestamptz not null,
  unique (plan_id, number)
);
create sequence plan_revision_item_seq increment 50;
create table plan_revision_item (
  id bigint primary key default nextval('plan_revision_item_seq'),
  revision_id bigint not null references plan_revision on delete cascade,
  item_id bigint not null,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  title text not null,
  instrument text not null,
  month_from integer not null,
  month_to integer not null,
  linkage_wish text not null,
  state text not null,
  state_reason text not null default '',
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
create index plan_revision_item_revision on plan_revision_item (revision_id, month_from);
