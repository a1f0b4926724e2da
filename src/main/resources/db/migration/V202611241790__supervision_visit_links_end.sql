-- A link to a visit has no life without the visit, like all else that belongs to one.
alter table work_visit
  drop constraint work_visit_visit_id_fkey,
  add constraint work_visit_visit_id_fkey foreign key (visit_id) references visit on delete cascade;
