create sequence docking_round_seq increment 50;
create table docking_round (
  id bigint primary key default nextval('docking_round_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null check (year between 2000 and 2100),
  reach text not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  agenda text not null default '',
  state text not null,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer not null default 0,
  unique (owner_id, year),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table docking_round is '年初对接';
create index docking_round_path on docking_round (owner_path, year);

create table docking_date_change (
  round_id bigint not null references docking_round on delete cascade,
  position integer not null,
  opens_on date not null,
  closes_on date not null,
  reason text not null,
  changed_at timestamptz not null,
  primary key (round_id, position)
);
comment on table docking_date_change is 'Dates as they were before, with the reason of the change';

-- What the upper body brings to the round, in the words of its plan at that time; the plan item itself may still be a draft.
create sequence docking_item_seq increment 50;
create table docking_item (
  id bigint primary key default nextval('docking_item_seq'),
  round_id bigint not null references docking_round on delete cascade,
  plan_item_id bigint references plan_item on delete set null,
  position integer not null check (position > 0),
  title text not null,
  instrument text not null,
  subject_area text,
  statutes text not null default '',
  month_from integer not null check (month_from between 1 and 12),
  month_to integer not null check (month_to between month_from and 12),
  unique (round_id, plan_item_id)
);
create index docking_item_round on docking_item (round_id, position);
create index docking_item_plan_item on docking_item (plan_item_id) where plan_item_id is not null;

create sequence docking_answer_seq increment 50;
create table docking_answer (
  id bigint primary key default nextval('docking_answer_seq'),
  round_id bigint not null references docking_round on delete cascade,
  item_id bigint not null references docking_item on delete cascade,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  choice text not null,
  month integer check (month between 1 and 12),
  note text not null default '',
  late boolean not null,
  answered_at timestamptz not null,
  plan_item_id bigint references plan_item on delete set null,
  version integer not null default 0,
  unique (item_id, owner_id),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table docking_answer is '对接答复; named_ids is the body that holds the round';
create index docking_answer_round on docking_answer (round_id, owner_path);
create index docking_answer_owner on docking_answer (owner_id, round_id);
create index docking_answer_named on docking_answer using gin (named_ids);
create index docking_answer_plan_item on docking_answer (plan_item_id) where plan_item_id is not null;

create sequence docking_proposal_seq increment 50;
create table docking_proposal (
  id bigint primary key default nextval('docking_proposal_seq'),
  round_id bigint not null references docking_round on delete cascade,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  plan_item_id bigint references plan_item on delete set null,
  title text not null,
  month integer check (month between 1 and 12),
  note text not null default '',
  late boolean not null,
  proposed_at timestamptz not null,
  version integer not null default 0,
  unique (round_id, plan_item_id),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table docking_proposal is '下级提出的项目; named_ids is the body that holds the round';
create index docking_proposal_round on docking_proposal (round_id, owner_path);
create index docking_proposal_owner on docking_proposal (owner_id, round_id);
create index docking_proposal_named on docking_proposal using gin (named_ids);
create index docking_proposal_plan_item on docking_proposal (plan_item_id) where plan_item_id is not null;
