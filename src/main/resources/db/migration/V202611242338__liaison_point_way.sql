-- The way of a reported matter: to whom it was passed, what came back, who was told. The point keeps how it stands now, each
-- step stays as it was written.
alter table point
  add handler text not null default 'OTHER' check (handler in ('ORGAN', 'SUPERVISED', 'BODY', 'OTHER')),
  add handler_organ_id bigint references organ on delete set null,
  add handler_body_id bigint references body,
  add passed_on date,
  add raised_on date,
  add steps_taken integer not null default 0,
  add version integer not null default 0;
update point p set raised_on = v.visited_on from visit v where v.id = p.visit_id;
alter table point alter raised_on set not null;
comment on column point.raised_on is 'day of the visit, kept by the database';

create function point_raised_on() returns trigger language plpgsql as $$
begin
  select v.visited_on into new.raised_on from visit v where v.id = new.visit_id;
  return new;
end $$;
create trigger point_raised_on before insert on point for each row execute function point_raised_on();

create function visit_points_raised_on() returns trigger language plpgsql as $$
begin
  update point set raised_on = new.visited_on where visit_id = new.id;
  return null;
end $$;
create trigger visit_points_raised_on after update of visited_on on visit
for each row when (old.visited_on is distinct from new.visited_on) execute function visit_points_raised_on();

create sequence point_step_seq increment 50;
create table point_step (
  id bigint primary key default nextval('point_step_seq'),
  point_id bigint not null references point on delete cascade,
  kind text not null check (kind in ('PASSED', 'REMINDED', 'RESULT', 'TOLD')),
  happened_on date not null,
  due_on date,
  whom text not null default '',
  how text not null default '',
  words text not null default '',
  satisfied text,
  acted_by bigint references account,
  acted_at timestamptz
);
comment on table point_step is '反映事项的办理过程; acted_by is null for what the record of the visit already said';
create index point_step_point on point_step (point_id, id);
