-- As many visits as bench.visits says, over all bodies and the last bench.years years, the same at every run: six in ten to
-- prefectures and counties, the others to townships; three in four logged by the body above; half of them by its leader. Texts
-- are those of the demo. Indexes are made anew at the end instead of row by row; what triggers keep is counted at the end.
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';
set max_parallel_maintenance_workers = 2;

create temp table party as
select b.id, b.path, b.area_name, p.id as parent_id, p.path as parent_path,
       array_remove(array[p.id, g.id, gg.id], null) as above,
       row_number() over (partition by b.level = 'TOWNSHIP' order by md5(b.code)) - 1 as n, b.level = 'TOWNSHIP' as low
from body b join body p on p.id = b.parent_id left join body g on g.id = p.parent_id left join body gg on gg.id = g.parent_id;
create temp table story as
select row_number() over (order by theme, said) - 1 as n, s.*
from (select distinct on (v.theme, v.said) v.form, v.theme, v.said, v.clerk_view, v.words, p.text, p.category, p.passed_to
      from visit v left join point p on p.visit_id = v.id order by v.theme, v.said, p.id nulls last, v.id) s;
create temp table visit_index as
select i.indexname as name, i.indexdef as definition
from pg_indexes i
where i.tablename in ('visit', 'visit_body', 'visit_actor', 'point')
  and not exists (select from pg_constraint c where c.conname = i.indexname);
analyze party, story;

create temp table new_visit as
select k.start + g.g as id, h.h, w.w, h.h % 5 > 1 as wide, w.w % 4 > 0 as outward,
       k.first + ((hashtext('d' || g.g)::bigint + 2147483648) % (current_date - k.first))::int as day, t.area_name as place,
       case when w.w % 4 > 0 then t.parent_id else t.id end as owner_id,
       case when w.w % 4 > 0 then t.parent_path else t.path end as owner_path,
       t.parent_id as visitor_id, o.other as other_id,
       array[o.other] || case when h.h % 5 > 1
         then array_remove(case when w.w % 4 > 0 then t.above[2:] else t.above end, o.other) else '{}' end as named
from (select (select coalesce(max(id), 0) + 1000 from visit) as start,
             make_date(2027 - current_setting('bench.years')::int, 1, 6) as first) k
cross join generate_series(1, current_setting('bench.visits')::int - (select count(*)::int from visit)) g(g)
cross join lateral (select hashtext('v' || g.g)::bigint + 2147483648 as h) h
cross join lateral (select hashtext('w' || g.g)::bigint + 2147483648 as w) w
join (select low, count(*) as places from party group by low) c on c.low = (g.g % 10 >= 6)
join party t on t.low = c.low and t.n = (hashtext('t' || g.g)::bigint + 2147483648) % c.places
cross join lateral (select case when w.w % 4 > 0 then t.id else t.parent_id end as other) o;
analyze new_visit;

do $$ declare i record; begin for i in select * from visit_index loop execute 'drop index ' || i.name; end loop; end $$;
insert into visit (id, owner_id, owner_path, audience, audience_chosen, named_ids, year, number, visited_on, form, reach,
  our_people, their_people, place, theme, said, clerk_view, words, state, settled, client_id, logged_by, logged_at)
select n.id, n.owner_id, n.owner_path, 'NAMED', 'NAMED', n.named, extract(year from n.day),
       coalesce(c.last, 0) + row_number() over (partition by n.owner_id, extract(year from n.day) order by n.day, n.id), n.day,
       s.form, case when n.wide then 'AND_ABOVE' else 'OTHER_SIDE' end, '', '', n.place, s.theme, s.said, s.clerk_view,
       s.words, case when n.h % 20 > 0 then 'CONFIRMED' else 'LOGGED' end, n.h % 20 > 0, uuidv7(), 1, n.day + time '16:20'
from new_visit n join story s on s.n = n.w % (select count(*) from story)
left join visit_counter c on c.owner_id = n.owner_id and c.year = extract(year from n.day);
select setval('visit_seq', (select max(id) + 100 from visit));

insert into visit_body (visit_id, body_id, side, visited_on, asked, answer)
select n.id, n.owner_id, case when n.outward then 'FROM' else 'TO' end, n.day, false, null from new_visit n
union all
select n.id, n.other_id, case when n.outward then 'TO' else 'FROM' end, n.day, true,
       case when n.h % 20 > 0 then 'CONFIRMED' end from new_visit n
union all
select n.id, x, 'COPIED', n.day, false, null from new_visit n cross join unnest(n.named[2:]) x;
insert into visit_actor (visit_id, body_id, post_id)
select n.id, n.visitor_id, p.id
from new_visit n
join (select distinct on (body_id) body_id, id from post where role = 'LEADER' order by body_id, id) p
  on p.body_id = n.visitor_id
where n.w % 8 < 4;

insert into point (visit_id, raised_on, owner_id, owner_path, audience, audience_chosen, named_ids, position, text, category,
  passed_to, due_on, state, result)
select n.id, n.day, n.owner_id, n.owner_path, 'NAMED', 'NAMED', n.named, 0, s.text, s.category, s.passed_to, n.day + 60,
       case when n.day > current_date - 400 and n.w % 25 = 0 or n.day + 60 >= current_date and n.w % 25 < 17
            then 'OPEN' else 'ANSWERED' end, ''
from new_visit n join story s on s.n = n.w % (select count(*) from story)
where s.text is not null and n.h % 3 > 0;
do $$ declare i record; begin for i in select * from visit_index loop execute i.definition; end loop; end $$;
analyze visit, visit_body, visit_actor, point;

insert into visit_counter (owner_id, year, last)
select owner_id, year, max(number) from visit group by 1, 2
on conflict (owner_id, year) do update set last = excluded.last;
delete from contact_summary;
insert into contact_summary (body_id, by_body_id, year, visits, last_on)
select t.body_id, f.body_id, extract(year from t.visited_on), count(*), max(t.visited_on)
from visit_body t join visit_body f on f.visit_id = t.visit_id and f.side = 'FROM' where t.side = 'TO' group by 1, 2, 3;
delete from actor_summary;
insert into actor_summary (body_id, post_id, organ_id, year, visits, last_on)
select t.body_id, x.post_id, x.organ_id, extract(year from t.visited_on), count(*), max(t.visited_on)
from visit_actor x join visit_body t on t.visit_id = x.visit_id and t.side = 'TO' group by 1, 2, 3, 4;
delete from visit_figure;
insert into visit_figure (owner_id, owner_path, audience, named_ids, year, visits)
select v.owner_id, v.owner_path, v.audience, n.named, extract(year from v.visited_on), count(*)
from visit v cross join lateral (select '{}'::bigint[] as named union all
  select array[x] from unnest(case when v.audience = 'NAMED' then v.named_ids end) x) n
group by 1, 2, 3, 4, 5;
drop table party, story, new_visit, visit_index;
set session_replication_role = origin;
analyze;
