-- Official papers of one congress in a joint matter, and its own texts for them.
create sequence matter_paper_seq increment 50;
create table matter_paper (
  id bigint primary key default nextval('matter_paper_seq'),
  matter_id bigint not null references joint_matter,
  task_id bigint references matter_task,
  opinion_id bigint references opinion on delete set null,
  replaces_id bigint references matter_paper,
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  audience_chosen text not null,
  named_ids bigint[] not null default '{}',
  kind text not null check (kind in ('SCHEME', 'NOTICE', 'ENTRUSTMENT', 'REPORT', 'OPINION', 'HAND_OVER')),
  state text not null check (state in ('DRAFT', 'FINAL', 'REPLACED')),
  number text not null default '',
  addressee text not null default '',
  title text not null check (title <> ''),
  wording text not null,
  attachments text not null default '',
  copies text not null default '',
  signer text not null default '',
  day date,
  writer text not null,
  written_at timestamptz not null,
  version integer not null default 0,
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
comment on table matter_paper is '公文; task_id: of a participant, null for the initiator; replaces_id: the final one in whose place it is to stand; number: 发文字号; attachments: one a line; copies: 抄送; writer: who last wrote it';
create index matter_paper_matter on matter_paper (matter_id, task_id);
create index matter_paper_owner on matter_paper (owner_id);
create unique index matter_paper_number on matter_paper (owner_id, number) where state = 'FINAL' and number <> '';
create unique index matter_paper_successor on matter_paper (replaces_id) where state <> 'DRAFT';
create index matter_paper_opinion on matter_paper (opinion_id) where opinion_id is not null;

create sequence paper_template_seq increment 50;
create table paper_template (
  id bigint primary key default nextval('paper_template_seq'),
  body_id bigint not null references body,
  kind text not null,
  title text not null check (title <> ''),
  wording text not null check (wording <> ''),
  version integer not null default 0,
  unique (body_id, kind)
);
comment on table paper_template is '公文模板: a congress''s own text in the place of the standard one';
