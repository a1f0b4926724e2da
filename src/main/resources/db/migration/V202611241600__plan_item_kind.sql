-- An item carries the kind of its plan, so that readers of items alone take the kinds that they mean and no others.
alter table annual_plan add constraint annual_plan_id_kind unique (id, kind);
alter table plan_item add column kind text not null default 'SUPERVISION';
update plan_item i set kind = p.kind from annual_plan p where p.id = i.plan_id and p.kind <> 'SUPERVISION';
alter table plan_item
  drop constraint plan_item_plan_id_fkey,
  add constraint plan_item_plan_id_fkey foreign key (plan_id, kind) references annual_plan (id, kind) on delete cascade;
