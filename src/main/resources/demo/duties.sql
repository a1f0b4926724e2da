-- Liaison duties of 2025 and 2026, invented: leaders with their areas, organs with their counterparts, members with
-- deputies; some still have none.
insert into account (username, display_name, password, must_change_password, created_at)
select case when b.code ~ '000000$' then regexp_replace(left(b.code, 6), '(00)+$', '') else left(b.code, 9) end || '-leader-' || n,
       (array['王','李','张','刘','陈','杨','赵','黄','周','吴','和','木','刀','普'])[1 + abs(hashtext(b.code || n || 'f')) % 14]
         || (array['建国','明华','丽娟','志刚','文军','春梅','永福','红英','正平','晓东','玉兰','国强'])[1 + abs(hashtext(b.code || n || 'g')) % 12],
       (select password from account where username = '53-clerk'), false, now()
from body b cross join generate_series(2, 5) n
where b.level = 'PROVINCE' or b.level = 'PREFECTURE' and n <= 4
order by b.code, n;
insert into post (account_id, body_id, role, title, valid_from)
select a.id, p.body_id, 'LEADER', '副主任', date '2023-02-01'
from account a join account l on l.username = regexp_replace(a.username, '-leader-\d$', '-leader')
join post p on p.account_id = l.id
where a.username ~ '-leader-\d$'
order by a.id;

create temp table sample_leader on commit drop as
select p.id, p.body_id, row_number() over (partition by p.body_id order by p.id) - 1 as n,
       count(*) over (partition by p.body_id) as leaders
from post p where p.role = 'LEADER';

-- Each year the areas move on by one; a few bodies have no leader, and one of many leaders has no area.
insert into liaison_duty (owner_id, owner_path, audience, audience_chosen, named_ids, year, kind, post_id, visits_wanted, note)
select o.id, o.path, 'DOWNWARD', 'DOWNWARD', array_agg(c.id order by c.path), y, 'AREA', l.id,
       case o.level when 'PROVINCE' then 2 when 'PREFECTURE' then 3 else 4 end, ''
from (select c.*, row_number() over (partition by c.parent_id order by c.code) as place from body c where c.valid_to is null) c
join body o on o.id = c.parent_id
cross join generate_series(2025, 2026) y
join sample_leader l on l.body_id = o.id
  and l.n = (c.place + y) % (case when l.leaders > 3 and y = 2026 then l.leaders - 1 else l.leaders end)
where abs(hashtext(c.code || y)) % 11 > 0
group by o.id, o.path, o.level, y, l.id
order by y, o.path, l.id;

insert into liaison_duty (owner_id, owner_path, audience, audience_chosen, named_ids, year, kind, organ_id, visits_wanted, note)
select o.id, o.path, s.audience, s.audience, array_agg(distinct c.id), y, 'COUNTERPART', g.id, 1,
       case when g.function = 'FINANCE_AND_ECONOMY' then '结合预算审查监督开展' else '' end
from organ g join body o on o.id = g.body_id
join body c on c.parent_id = o.id and c.valid_to is null
join organ k on k.body_id = c.id and k.function = g.function
cross join generate_series(2025, 2026) y
cross join lateral (select case when abs(hashtext(g.name || o.code)) % 3 = 0 then 'NAMED' else 'DOWNWARD' end as audience) s
where abs(hashtext(o.code || g.name || y)) % 8 > 0
group by o.id, o.path, s.audience, y, g.id
order by y, o.path, g.id;

insert into liaison_duty (owner_id, owner_path, audience, audience_chosen, named_ids, year, kind, member, visits_wanted, note)
select b.id, b.path, 'NAMED', 'NAMED', coalesce((select array_agg(c.id) from (select id from body where parent_id = b.id
         and valid_to is null order by code offset n limit 1) c), '{}'),
       y, 'DEPUTY',
       (array['段','杨','李','张','罗','尹'])[1 + abs(hashtext(b.code || n)) % 6]
         || (array['学军','美玲','家伟','凤英','绍明','丽华'])[1 + abs(hashtext(b.code || n || 'm')) % 6], 2, ''
from body b cross join generate_series(1, 3) n cross join generate_series(2025, 2026) y
where b.level in ('PROVINCE', 'PREFECTURE', 'COUNTY') and b.kind <> 'PREFECTURAL_OUTPOST'
order by y, b.path, n;
insert into liaison_duty_deputy (duty_id, position, name, unit)
select d.id, p, (array['普','杨','李','段','赵','马','岩','和'])[1 + abs(hashtext(d.id::text || p)) % 8]
         || (array['云生','金花','建平','秀英','文斌','玉波','丽','强'])[1 + abs(hashtext(d.id::text || p || 'd')) % 8],
       (array['农村合作社','乡村医生','中学教师','企业职工','社区干部','运输个体户'])[1 + abs(hashtext(d.id::text || p || 'u')) % 6]
from liaison_duty d cross join generate_series(0, 3) p where d.kind = 'DEPUTY';

-- Who took part in visits: more often the leader or the organ whose duty it is.
insert into visit_actor (visit_id, body_id, post_id)
select distinct on (t.visit_id, d.post_id) t.visit_id, f.body_id, d.post_id
from visit_body t join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM'
join liaison_duty d on d.owner_id = f.body_id and d.kind = 'AREA' and d.year = extract(year from t.visited_on)
  and t.body_id = any(d.named_ids)
where t.side = 'TO' and abs(hashtext(t.visit_id::text)) % 10 < 6;
insert into visit_actor (visit_id, body_id, organ_id)
select x.visit_id, x.body_id, x.organ_id
from (select distinct on (t.visit_id) t.visit_id, f.body_id, d.organ_id
      from visit_body t join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM'
      join liaison_duty d on d.owner_id = f.body_id and d.kind = 'COUNTERPART' and d.year = extract(year from t.visited_on)
        and t.body_id = any(d.named_ids)
      where t.side = 'TO' and abs(hashtext(t.visit_id::text)) % 10 > 3
      order by t.visit_id, abs(hashtext(t.visit_id::text || d.organ_id))) x;
insert into actor_summary (body_id, post_id, organ_id, year, visits, last_on)
select t.body_id, x.post_id, x.organ_id, extract(year from t.visited_on)::integer, count(*), max(t.visited_on)
from visit_actor x join visit_body t on t.visit_id = x.visit_id and t.side = 'TO' group by 1, 2, 3, 4;
