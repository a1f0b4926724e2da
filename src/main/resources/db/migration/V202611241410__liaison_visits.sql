-- The running number of visits of a body and year: the row is locked by whoever takes the next one, so there is no gap.
create table visit_counter (
  owner_id bigint not null references body,
  year integer not null,
  last integer not null,
  primary key (owner_id, year)
);

-- Every two neighbouring characters of a text: Chinese words have two, which trigrams cannot find.
create function bigrams(words text) returns text[] language sql immutable strict parallel safe
return (select coalesce(array_agg(distinct substr(lower(words), i, 2)), '{}')
        from generate_series(1, length(words) - 1) i);
grant execute on function bigrams(text) to ${app};

create sequence visit_seq increment 50;
create table visit (
  id bigint primary key default nextval('visit_seq'),
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null,
  number integer not null,
  visited_on date not null,
  form text not null,
  reach text not null,
  our_people text not null default '',
  their_people text not null default '',
  place text not null default '',
  theme text not null default '',
  said text not null default '',
  clerk_view text not null default '',
  words text not null default '',
  state text not null,
  client_id uuid not null unique,
  logged_by bigint not null,
  logged_at timestamptz not null,
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade,
  unique (owner_id, year, number)
);
comment on table visit is '联系记录';
-- One index for each way of being allowed to read a visit, each in the order of the list.
create index visit_own on visit (owner_id, visited_on desc, id desc);
create index visit_down on visit (owner_path, visited_on desc, id desc) where audience in ('DOWNWARD', 'LINE');
create index visit_up on visit (owner_path) where audience in ('UPWARD', 'LINE');
create index visit_up_province on visit ((left(owner_path, 7)), visited_on desc, id desc) where audience in ('UPWARD', 'LINE');
create index visit_up_prefecture on visit ((left(owner_path, 14)), visited_on desc, id desc) where audience in ('UPWARD', 'LINE');
create index visit_up_county on visit ((left(owner_path, 21)), visited_on desc, id desc) where audience in ('UPWARD', 'LINE');
create index visit_all on visit (visited_on desc, id desc) where audience = 'ALL';
create index visit_day on visit (visited_on, owner_path);
create index visit_named on visit using gin (named_ids);
create index visit_words on visit using gin (bigrams(words));

-- The bodies of a visit besides its words: who went (FROM), who was met (TO), who is told (COPIED).
create sequence visit_body_seq increment 50;
create table visit_body (
  id bigint primary key default nextval('visit_body_seq'),
  visit_id bigint not null references visit on delete cascade,
  body_id bigint not null references body,
  side text not null,
  visited_on date not null,
  asked boolean not null default false,
  answer text,
  comment text not null default '',
  answered_by bigint,
  answered_at timestamptz,
  unique (visit_id, body_id)
);
create index visit_body_day on visit_body (body_id, visited_on desc, visit_id desc);
create index visit_body_waiting on visit_body (body_id, visited_on desc, visit_id desc) where asked and answer is null;

create sequence point_seq increment 50;
create table point (
  id bigint primary key default nextval('point_seq'),
  visit_id bigint not null references visit on delete cascade,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  position integer not null,
  text text not null,
  category text not null,
  passed_to text not null default '',
  due_on date,
  state text not null,
  result text not null default '',
  answered_at timestamptz,
  told_back_on date,
  satisfied text,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table point is '反映事项';
create index point_visit on point (visit_id, position);
create index point_open on point (due_on, id) where state = 'OPEN';
create index point_owner on point (owner_id, due_on, id);
create index point_due on point (due_on desc, id desc);

-- Who reached whom, a row per pair and year, kept in the transaction of each visit.
create table contact_summary (
  body_id bigint not null references body,
  by_body_id bigint not null references body,
  year integer not null,
  visits integer not null,
  last_on date,
  primary key (body_id, by_body_id, year)
);
create index contact_summary_by on contact_summary (by_body_id, body_id);
