-- The years before the last, each with the plans of the last: what a portal holds after that many years. Links between items and
-- what they became belong to the last year alone. Indexes are made anew at the end instead of row by row.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
set max_parallel_maintenance_workers = 2;

create temp table plan_index as
select i.indexname as name, i.indexdef as definition
from pg_indexes i
where i.tablename = 'plan_item' and not exists (select from pg_constraint c where c.conname = i.indexname);
create temp table earlier as
select nextval('annual_plan_seq') as id, p.id as model_id, p.year - g.back as year
from annual_plan p cross join generate_series(1, current_setting('bench.years')::int - 1) g(back)
where p.year = 2026 and p.kind = 'SUPERVISION'
  and not exists (select from annual_plan o
                  where o.owner_id = p.owner_id and o.kind = p.kind and o.year = p.year - g.back);
analyze earlier;
do $$ declare i record; begin for i in select * from plan_index loop execute 'drop index ' || i.name; end loop; end $$;

insert into annual_plan (id, owner_id, owner_path, audience, audience_chosen, kind, year, state, published_at)
select e.id, p.owner_id, p.owner_path, p.audience, p.audience_chosen, p.kind, e.year, p.state,
       make_timestamptz(e.year, 2, 10, 9, 0, 0, '+08')
from earlier e join annual_plan p on p.id = e.model_id;
insert into plan_item (plan_id, published, owner_id, owner_path, audience, audience_chosen, year, title, instrument,
  subject_area, statute_names, statute_articles, month_from, month_to, supervised, linkage_wish, topic_words, topic_statutes,
  topic_organs, topic_version, state)
select e.id, i.published, i.owner_id, i.owner_path, i.audience, i.audience_chosen, e.year, i.title, i.instrument,
       i.subject_area, i.statute_names, i.statute_articles, i.month_from, i.month_to, i.supervised, i.linkage_wish,
       i.topic_words, i.topic_statutes, i.topic_organs, i.topic_version, 'DONE'
from earlier e join plan_item i on i.plan_id = e.model_id and i.revises_id is null;

do $$ declare i record; begin for i in select * from plan_index loop execute i.definition; end loop; end $$;
drop table earlier, plan_index;
set session_replication_role = origin;
analyze annual_plan, plan_item;
