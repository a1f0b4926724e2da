-- What a congress told its deputies and the public of its own supervision (监督法 17(3), 29(3), 37(3)).
create sequence publication_seq increment 50;
create table publication (
  id bigint primary key default nextval('publication_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  step text collate "C" not null,
  report boolean not null,
  opinions boolean not null,
  handling boolean not null,
  deputies boolean not null,
  society boolean not null,
  wording text not null check (wording <> ''),
  told_on date not null,
  medium text not null check (medium in ('GAZETTE', 'WEBSITE', 'PRESS', 'MEETING', 'LETTER', 'OTHER')),
  place text not null check (place <> ''),
  harmless text not null default '',
  entered_by bigint not null references account,
  entered_at timestamptz not null,
  withdrawn text not null default '',
  withdrawn_on date,
  version integer not null default 0,
  check (report or opinions or handling),
  check (deputies or society),
  check ((withdrawn = '') = (withdrawn_on is null)),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table publication is '通报和公布; step: code of the step of law/procedure.csv that requires it; report, opinions, handling: what was told; deputies, society: to whom; harmless: why what looks like personal data is none';
create index publication_matter on publication (matter_id, task_id);
create index publication_owner on publication (owner_id);
