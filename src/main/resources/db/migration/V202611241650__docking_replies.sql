-- A proposal from an item of the own plan says what the body above needs to take it up.
alter table docking_proposal add instrument text, add subject_area text, add statutes text not null default '';

-- What the body that holds the round says to a proposal; a record of its own, since each side writes its own words.
create sequence docking_proposal_reply_seq increment 50;
create table docking_proposal_reply (
  id bigint primary key default nextval('docking_proposal_reply_seq'),
  proposal_id bigint not null unique references docking_proposal on delete cascade,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  choice text not null check (choice in ('TAKE_UP', 'PARTLY', 'NOT_NOW')),
  reason text not null default '',
  replied_at timestamptz not null,
  plan_item_id bigint references plan_item on delete set null,
  version integer not null default 0,
  check (choice <> 'NOT_NOW' or reason <> ''),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table docking_proposal_reply is '对下级建议的答复; named_ids is the body that proposed';
create index docking_proposal_reply_owner on docking_proposal_reply (owner_id);
create index docking_proposal_reply_named on docking_proposal_reply using gin (named_ids);
create index docking_proposal_reply_plan_item on docking_proposal_reply (plan_item_id) where plan_item_id is not null;
