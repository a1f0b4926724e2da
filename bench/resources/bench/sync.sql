-- One matter of the demo's province with every congress below it, 16 prefectures, 129 counties and 1,206 townships, the same at
-- every run: nine in ten have answered, some of them are behind with one of the four.
set session_replication_role = replica;

create temp table joined as
select b.id, b.path, b.kind, hashtext(b.code)::bigint + 2147483648 as lot,
       array(select u.id from body u where b.path like u.path || '%' and u.id <> b.id order by u.path) as above
from body b
where b.path like '530000.%' and b.path <> '530000.' and b.valid_to is null
  and b.kind in ('PREFECTURAL_COMMITTEE', 'COUNTY_COMMITTEE', 'TOWNSHIP_CONGRESS');
create temp table matter as
select nextval('joint_matter_seq') as id, p.id as owner_id, p.path as owner_path from body p where p.path = '530000.';
insert into joint_matter (id, owner_id, owner_path, audience, audience_chosen, named_ids, year, title, mode, instrument, purpose,
  answer_by, state, issued_at)
select m.id, m.owner_id, m.owner_path, 'NAMED', 'NAMED', array(select id from joined order by path), 2026,
       '全省四级联动检查食品安全法实施情况', 'VERTICAL', 'law_inspection', '全面了解法律实施情况', date '2026-03-20', 'UNDER_WAY',
       timestamptz '2026-03-01 09:00+08'
from matter m;
insert into matter_milestone (matter_id, position, name, due_on)
select m.id, s.position, s.name, s.due_on
from matter m cross join (values (0, '部署', date '2026-03-31'), (1, '检查', date '2026-06-30'),
  (2, '报告', date '2026-09-30')) s(position, name, due_on);
insert into matter_requirement (matter_id, position, number, text, issued_at)
select m.id, n - 1, n, '各级同步部署、同步检查、同步报告', timestamptz '2026-03-01 09:00+08' + n * interval '20 days'
from matter m cross join generate_series(1, 2) n;
insert into matter_task (matter_id, owner_id, owner_path, audience, audience_chosen, named_ids, instrument, state, answer,
  answered_at, planned_from, planned_to, deployed_on, confirmed_requirement, milestones_reached)
select m.id, j.id, j.path, 'NAMED', 'NAMED', j.above,
       case j.kind when 'TOWNSHIP_CONGRESS' then 'deputy_visit' else 'law_inspection' end,
       case when j.lot % 10 = 0 then 'INVITED' when j.lot % 3 = 0 then 'REPORTED' else 'IN_PLAN' end,
       case when j.lot % 10 = 0 then null else 'ACCEPTED' end,
       case when j.lot % 10 = 0 then null else timestamptz '2026-03-10 09:00+08' end,
       date '2026-04-01', case when j.lot % 7 = 0 then null else date '2026-09-15' + (j.lot % 30)::int end,
       case when j.lot % 10 = 0 then null else date '2026-03-25' + (j.lot % 12)::int end,
       case when j.lot % 10 = 0 then 0 else 1 + (j.lot % 5 > 0)::int end, 1 + (j.lot % 2)::int
from matter m cross join joined j;
drop table joined, matter;
set session_replication_role = origin;
analyze joint_matter, matter_task;
