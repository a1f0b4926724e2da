-- One round for each body that has others below, with the answers of seven in eight, the same at every run. A province asks
-- two levels about twenty items, the others ask the next level about eight. The year is one in which the demo has no round.
set session_replication_role = replica;
set work_mem = '256MB';

insert into docking_round (owner_id, owner_path, audience, audience_chosen, year, reach, opens_on, closes_on, agenda, state,
  opened_at, closed_at)
select b.id, b.path, 'DOWNWARD', 'DOWNWARD', 2025, case b.level when 'PROVINCE' then 'TWO' else 'NEXT' end, date '2025-01-06',
       date '2025-01-20', '通报年度监督工作的初步考虑', 'CLOSED', timestamptz '2025-01-06 09:00+08', timestamptz '2025-01-22 09:00+08'
from body b
where b.valid_to is null and exists (select from body c where c.parent_id = b.id and c.valid_to is null);
insert into docking_item (round_id, plan_item_id, position, title, instrument, subject_area, statutes, month_from, month_to)
select r.id, i.id, row_number() over (partition by r.id order by i.month_from, i.id), i.title, i.instrument, i.subject_area,
       coalesce((select string_agg('《' || s || '》', chr(10)) from unnest(i.statute_names) s), ''), i.month_from, i.month_to
from docking_round r
cross join lateral (
  select * from plan_item i
  where i.owner_id = r.owner_id and i.year = 2026 and i.published and i.revises_id is null and i.kind = 'SUPERVISION'
  order by i.month_from, i.id limit case r.reach when 'TWO' then 20 else 8 end) i
where r.year = 2025;
analyze docking_round, docking_item;
insert into docking_answer (round_id, item_id, owner_id, owner_path, audience, audience_chosen, named_ids, choice, month, note,
  late, answered_at)
select r.id, i.id, b.id, b.path, 'NAMED', 'NAMED', array[r.owner_id], l.choice,
       case when l.choice = 'OWN_ARRANGEMENT' then null else i.month_from end,
       case when l.choice = 'OWN_ARRANGEMENT' then '本级上年已经检查' else '' end, l.lot % 17 = 0,
       timestamptz '2025-01-10 10:00+08'
from docking_round r
join docking_item i on i.round_id = r.id
cross join lateral (
  select c.id, c.path, c.code from body c where c.parent_id = r.owner_id and c.valid_to is null
  union all
  select g.id, g.path, g.code from body c join body g on g.parent_id = c.id and g.valid_to is null
  where c.parent_id = r.owner_id and r.reach = 'TWO') b
cross join lateral (
  select n.lot, case when n.lot % 7 = 3 then 'OWN_ARRANGEMENT' when n.lot % 5 = 1 then 'PARTLY' else 'SAME_TIME' end choice
  from (select hashtext(b.code || '/' || i.id)::bigint + 2147483648 as lot) n) l
where r.year = 2025 and l.lot % 8 > 0;
insert into docking_proposal (round_id, owner_id, owner_path, audience, audience_chosen, named_ids, title, month, note, late,
  proposed_at)
select r.id, b.id, b.path, 'NAMED', 'NAMED', array[r.owner_id], '请上级一并组织饮用水水源地保护情况检查', 6, '', false,
       timestamptz '2025-01-12 10:00+08'
from docking_round r join body b on b.parent_id = r.owner_id and b.valid_to is null
where r.year = 2025 and hashtext(b.code)::bigint % 3 = 0;
set session_replication_role = origin;
analyze docking_round, docking_item, docking_answer, docking_proposal;
