-- The common material folder of a joint matter. Who reads the matter reads it, so it has no audience of its own.
create sequence matter_material_seq increment 50;
create table matter_material (
  id bigint primary key default nextval('matter_material_seq'),
  matter_id bigint not null references joint_matter,
  owner_id bigint not null references body,
  kind text not null check (kind in ('BACKGROUND', 'STATUTES', 'QUESTIONNAIRE', 'DATA', 'PHOTO', 'OTHER')),
  title text not null,
  added_on date not null,
  withdrawn_on date,
  withdrawn_reason text not null default '',
  version integer not null default 0
);
comment on table matter_material is '联动事项的共同材料; no conclusions: each congress reports and deliberates by itself';
create index matter_material_matter on matter_material (matter_id, id desc);

-- A congress uses a material in its own work by a link, never by a copy; it has one piece of work in a matter.
create table material_use (
  material_id bigint not null references matter_material,
  owner_id bigint not null references body,
  used_on date not null,
  primary key (material_id, owner_id)
);
comment on table material_use is '本级任务采用的共同材料';
