-- Sixty lines of the ledger for each participant in the large matters, about 100,000 over the country, each with a column of
-- the participant, every third with one of the level above, every fifth with one of the initiator's; the same at every run.
-- Triggers rest meanwhile; what they keep is counted at the end.
set session_replication_role = replica;
create temp table work as
select t.id as task_id, t.matter_id, t.owner_id, t.owner_path, b.level, m.owner_id as top_id, m.owner_path as top_path, m.year,
       u.owner_id as upper_id, u.owner_path as upper_path, u.id as upper_task
from matter_task t
join joint_matter m on m.id = t.matter_id
join body b on b.id = t.owner_id
left join matter_task u on u.matter_id = t.matter_id and u.owner_id = b.parent_id
where t.matter_id in (select matter_id from matter_task group by 1 having count(*) > 100);
create temp table thing as
select row_number() over (order by title) - 1 as n, t.*
from (select distinct on (title) title, statute, article, topic_words, topic_statutes, topic_organs, topic_version
      from ledger_line order by title, id) t;
create temp table new_line as
select nextval('ledger_line_seq') as id, w.*, g.g, hashtext(w.task_id || 'l' || g.g)::bigint + 2147483648 as h
from work w cross join generate_series(1, 60) g(g);
analyze new_line;
insert into ledger_line (id, matter_id, owner_id, owner_path, audience, audience_chosen, year, title, statute, article,
  topic_words, topic_statutes, topic_organs, topic_version, opened_at)
select n.id, n.matter_id, n.owner_id, n.owner_path, a.audience, a.audience, n.year, t.title, t.statute, t.article, t.topic_words,
       t.topic_statutes, t.topic_organs, t.topic_version, now() - interval '60 days'
from new_line n
join thing t on t.n = n.h % (select count(*) from thing)
cross join lateral (select case when n.h % 20 = 0 then 'OWN' when n.h % 20 = 1 then 'ALL'
                                when n.level = 'COUNTY' then 'UPWARD' else 'LINE' end as audience) a;
create temp table new_part as
select n.id as line_id, n.matter_id, n.year, c.owner_id, c.owner_path, c.task_id, n.h + c.k as h
from new_line n cross join lateral (
  values (0, n.owner_id, n.owner_path, n.task_id),
         (1, case when n.h % 3 = 0 then n.upper_id end, n.upper_path, n.upper_task),
         (2, case when n.h % 5 = 0 then n.top_id end, n.top_path, null)) c(k, owner_id, owner_path, task_id)
where c.owner_id is not null;
insert into ledger_part (line_id, owner_id, owner_path, measures, due_on, state, reopened, closed_on, closed_why)
select line_id, owner_id, owner_path, case when h % 10 = 0 then '' else 'measures' end,
       case when h % 10 > 0 then current_date + (h / 7 % 400)::int - 100 end,
       case when h % 10 = 0 then 'TODO' when h % 10 < 5 then 'DOING' when h % 10 = 5 then 'DONE' else 'CLOSED' end,
       h % 10 = 1 and h % 50 = 1, case when h % 10 > 5 then current_date - 20 end, ''
from new_part;
insert into problem (matter_id, task_id, owner_id, owner_path, audience, audience_chosen, year, text, category, statute, article,
  organ, found_on, line_id, topic_words, topic_statutes, topic_organs, topic_version, entered_by, entered_at)
select p.matter_id, p.task_id, p.owner_id, p.owner_path, l.audience, l.audience, p.year, l.title, 'DUTY', l.statute, l.article, '',
       current_date - 60, l.id, l.topic_words, l.topic_statutes, l.topic_organs, l.topic_version, 1, now() - interval '60 days'
from new_part p join ledger_line l on l.id = p.line_id;
insert into ledger_entry (line_id, body_id, kind, day, text, entered_by, entered_at)
select p.line_id, p.owner_id, k.kind, current_date - 40, 'text', 1, now() - interval '40 days'
from new_part p cross join (values ('JOINED'), ('NOTED')) k(kind);
update ledger_line l set order_on = k.order_on, due_on = k.due_on, states = k.states
from (select p.line_id, min(p.order_on) as order_on, min(p.due_on) filter (where p.state in ('TODO', 'DOING')) as due_on,
             array_agg(distinct p.state) || case when bool_or(p.reopened) then array['REOPENED'] else '{}' end as states
      from ledger_part p join new_line n on n.id = p.line_id group by 1) k
where l.id = k.line_id;
set session_replication_role = origin;
analyze ledger_line, ledger_part, problem, ledger_entry;
