-- Invitations to attend a meeting, hear a lecture or join a forum. named_ids are the invited; until it is sent only the
-- inviter reads it.
create sequence invitation_seq increment 50;
create table invitation (
  id bigint primary key default nextval('invitation_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  uid uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('ATTEND', 'LECTURE', 'FORUM')),
  meeting_id bigint references meeting,
  heading text not null check (heading <> ''),
  lecturer text not null default '',
  agenda text not null default '',
  whom text not null default '',
  contact text not null default '',
  day date not null,
  last_day date not null check (last_day >= day),
  starts_at time not null,
  ends_at time,
  place text not null,
  reply_by date not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'HELD', 'CALLED_OFF')),
  reason text not null default '',
  sequence integer not null default 0,
  sent_at timestamptz,
  version integer not null default 0,
  check ((kind = 'ATTEND') = (meeting_id is not null)),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table invitation is '列席邀请';
create index invitation_owner on invitation (owner_id, day desc, id desc);
create index invitation_meeting on invitation (meeting_id) where meeting_id is not null;

-- Who is invited, what they answer and whether they came; day is that of the invitation, for the list of the invited.
create sequence invitation_invitee_seq increment 50;
create table invitation_invitee (
  id bigint primary key default nextval('invitation_invitee_seq'),
  invitation_id bigint not null references invitation on delete cascade,
  body_id bigint not null references body,
  day date not null,
  person text not null default '',
  waiting boolean not null default false,
  answer text check (answer in ('COMING', 'SUBSTITUTE', 'NOT_COMING')),
  names text not null default '',
  reason text not null default '',
  answered_by bigint,
  answered_at timestamptz,
  attended boolean,
  unique (invitation_id, body_id)
);
create index invitation_invitee_body on invitation_invitee (body_id, day desc, invitation_id desc);
create index invitation_invitee_waiting on invitation_invitee (body_id) where waiting;

-- When and where it would have been before it was moved.
create table invitation_move (
  id bigint generated always as identity primary key,
  invitation_id bigint not null references invitation on delete cascade,
  moved_at timestamptz not null,
  day date not null,
  last_day date not null,
  starts_at time not null,
  place text not null
);
create index invitation_move_of on invitation_move (invitation_id, id desc);

-- A polite reminder to those who have not answered; at most one a day.
create table invitation_reminder (
  invitation_id bigint not null references invitation on delete cascade,
  day date not null,
  sent_by bigint not null,
  primary key (invitation_id, day)
);

-- The forms of visits that an invitation has filled: the visit logged with one has its client_id, which links both.
create table invitation_record (
  client_id uuid primary key default gen_random_uuid(),
  invitation_id bigint not null references invitation on delete cascade,
  part integer not null,
  unique (invitation_id, part)
);
