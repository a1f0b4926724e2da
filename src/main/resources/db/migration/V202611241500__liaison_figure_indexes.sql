-- The overview reads the kept figures by the branches of the visibility rule, each from its index alone: those of named
-- readers by the name, which is one in each row, and the few others by area.
drop index visit_figure_path;
drop index visit_figure_named;
create index visit_figure_named on visit_figure (named_ids, year, owner_path) include (owner_id, audience, visits)
  where audience = 'NAMED';
create index visit_figure_area on visit_figure (year, owner_path) include (owner_id, audience, named_ids, visits)
  where audience <> 'NAMED';
