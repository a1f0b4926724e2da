-- A proposal may have grown from what was reported on a visit.
alter table docking_proposal add point_id bigint references point on delete set null;
create index docking_proposal_point on docking_proposal (point_id) where point_id is not null;
