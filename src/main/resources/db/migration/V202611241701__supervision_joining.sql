-- A congress that was not invited asks to take part; the initiator of the matter, named, reads it too.
create sequence join_request_seq increment 50;
create table join_request (
  id bigint primary key default nextval('join_request_seq'),
  matter_id bigint not null references joint_matter,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  state text not null,
  reason text not null,
  person text not null,
  asked_at timestamptz not null,
  answer text not null default '',
  answered_at timestamptz,
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table join_request is '申请参加; answer: why it was not agreed to';
create index join_request_matter on join_request (matter_id);
create index join_request_owner on join_request (owner_id);
create unique index join_request_waiting on join_request (matter_id, owner_id) where state = 'ASKED';

-- Shared days that were moved after the matter had been issued; written once.
create table milestone_move (
  id bigint generated always as identity primary key,
  matter_id bigint not null references joint_matter on delete cascade,
  name text not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  person text not null,
  account_id bigint not null,
  at timestamptz not null
);
comment on table milestone_move is '共同进度改期';
create index milestone_move_matter on milestone_move (matter_id, id);
create index milestone_move_at on milestone_move (at);
create index own_procedure_moved on own_procedure (moved_on) where moved_on is not null;
