-- One thing that was found, at whichever levels; each body that has it keeps a column of its own.
create sequence ledger_line_seq increment 50;
create table ledger_line (
  id bigint primary key default nextval('ledger_line_seq'),
  matter_id bigint not null references joint_matter,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  year integer not null,
  title text not null,
  statute text not null default '',
  article text not null default '',
  topic_words text[] not null default '{}',
  topic_statutes text[] not null default '{}',
  topic_organs text[] not null default '{}',
  topic_version text not null default '',
  opened_at timestamptz not null,
  order_on date not null default '9999-12-31',
  due_on date,
  states text[] not null default '{}',
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table ledger_line is '整改台账; order_on, due_on, states are kept from its columns: place in the list, earliest day of an open one, states that occur and REOPENED';
alter table problem add foreign key (line_id) references ledger_line;

create sequence ledger_part_seq increment 50;
create table ledger_part (
  id bigint primary key default nextval('ledger_part_seq'),
  line_id bigint not null references ledger_line,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  measures text not null default '',
  due_on date,
  state text not null default 'TODO' check (state in ('TODO', 'DOING', 'DONE', 'CLOSED', 'LEFT')),
  reopened boolean not null default false,
  closed_on date,
  closed_by bigint,
  closed_why text not null default '',
  -- Reopened first, then by due date: those past it come before those to come; then what waits to be closed.
  order_on date not null generated always as (
    case when state in ('CLOSED', 'LEFT') then date '9999-12-31'
         when reopened then date '0001-01-01'
         when state = 'DONE' then date '9999-12-30'
         else coalesce(due_on, date '9999-12-29') end) stored,
  version integer not null default 0,
  unique (line_id, owner_id),
  check ((state = 'CLOSED') = (closed_on is not null)),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table ledger_part is '整改台账中一个机关的一栏; written by that body alone';
create index ledger_part_own on ledger_part (owner_id, order_on, line_id);
create index ledger_part_path on ledger_part (owner_path, line_id);

create sequence ledger_entry_seq increment 50;
create table ledger_entry (
  id bigint primary key default nextval('ledger_entry_seq'),
  line_id bigint not null references ledger_line,
  body_id bigint not null references body,
  kind text not null,
  day date not null,
  text text not null default '',
  entered_by bigint not null,
  entered_at timestamptz not null
);
comment on table ledger_entry is '台账的经过: what each body did, never changed';
create index ledger_entry_line on ledger_entry (line_id, id);

create function ledger_line_keep() returns trigger language plpgsql as $$
declare
  line bigint := case when tg_op = 'DELETE' then old.line_id else new.line_id end;
begin
  -- Two bodies may write their columns at the same time: the second one counts when the first is done.
  perform from ledger_line where id = line for no key update;
  update ledger_line l set order_on = k.order_on, due_on = k.due_on, states = k.states
  from (select coalesce(min(p.order_on), date '9999-12-31') as order_on,
               min(p.due_on) filter (where p.state in ('TODO', 'DOING')) as due_on,
               array(select distinct s from ledger_part q, unnest(array[q.state] || case when q.reopened then array['REOPENED'] else '{}' end) s
                     where q.line_id = line order by 1) as states
        from ledger_part p where p.line_id = line) k
  where l.id = line and (l.order_on, l.due_on, l.states) is distinct from (k.order_on, k.due_on, k.states);
  return null;
end $$;
create trigger ledger_line_keep after insert or delete or update of state, due_on, reopened on ledger_part
for each row execute function ledger_line_keep();

-- One index for each way of being allowed to read a line, each in the order of the list.
create index ledger_line_own on ledger_line (owner_id, order_on, id);
create index ledger_line_down on ledger_line (owner_path, order_on, id) where audience in ('DOWNWARD', 'LINE');
create index ledger_line_up on ledger_line (owner_path) where audience in ('UPWARD', 'LINE');
create index ledger_line_up_province on ledger_line ((left(owner_path, 7)), order_on, id) where audience in ('UPWARD', 'LINE');
create index ledger_line_up_prefecture on ledger_line ((left(owner_path, 14)), order_on, id) where audience in ('UPWARD', 'LINE');
create index ledger_line_up_county on ledger_line ((left(owner_path, 21)), order_on, id) where audience in ('UPWARD', 'LINE');
create index ledger_line_all on ledger_line (order_on, id) where audience = 'ALL';
create index ledger_line_matter on ledger_line (matter_id, order_on, id);
create index ledger_line_statute on ledger_line (statute, order_on, id) where statute <> '';
create index ledger_line_title on ledger_line using gin (bigrams(title));
