-- Fills the provinces beside the demo's with invented records, set by set and the same at every run. Texts are those of
-- the demo. Triggers and foreign keys rest meanwhile; what triggers keep is counted at the end.
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '256MB';

create temp table others as
select b.id, b.code, b.path, b.level, b.parent_id, b.area_name,
       case when b.code ~ '000000$' then regexp_replace(left(b.code, 6), '(00)+$', '') else left(b.code, 9) end as digits
from body b where b.path !~ '^530000\.';

insert into account (username, display_name, password, must_change_password, created_at)
select o.digits || r.suffix, o.area_name, a.password, false, now()
from others o cross join (values ('-clerk'), ('-leader')) r(suffix)
cross join (select password from account where username = '53-clerk') a
on conflict do nothing;
insert into post (account_id, body_id, role, valid_from)
select a.id, o.id, case r.suffix when '-clerk' then 'CLERK' else 'LEADER' end, date '2026-01-01'
from others o cross join (values ('-clerk'), ('-leader')) r(suffix) join account a on a.username = o.digits || r.suffix;
analyze account, post, body;

-- One plan a body for 2026, about 400,000 items; they are taken from the demo's by a hash. Every province and fifteen of a
-- hundred others publish to all.
insert into annual_plan (owner_id, owner_path, audience, audience_chosen, kind, year, state, published_at)
select o.id, o.path, o.shown, o.shown, 'SUPERVISION', 2026, 'PUBLISHED', timestamptz '2026-02-10 09:00+08'
from (select id, path, case when level = 'PROVINCE' or (hashtext('a' || code)::bigint + 2147483648) % 100 < 15 then 'ALL'
                            else 'LINE' end shown from others) o;
analyze annual_plan;
create temp table topic as
select row_number() over (order by title, instrument) - 1 as n, t.*
from (select distinct on (title, instrument) title, instrument, subject_area, statute_names, statute_articles, month_from,
             month_to, supervised, linkage_wish, topic_words, topic_statutes, topic_organs, topic_version
      from plan_item where year = 2026 and kind = 'SUPERVISION' and revises_id is null order by title, instrument, id) t;
-- Indexes of words are made once at the end instead of row by row.
create temp table word_index as
select indexname as name, indexdef as definition from pg_indexes where tablename = 'plan_item' and indexdef like '%USING gin%';
do $$ declare w record; begin for w in select * from word_index loop execute 'drop index ' || w.name; end loop; end $$;
insert into plan_item (plan_id, published, owner_id, owner_path, audience, audience_chosen, year, title, instrument,
  subject_area, statute_names, statute_articles, month_from, month_to, supervised, linkage_wish, topic_words, topic_statutes,
  topic_organs, topic_version, state)
select p.id, true, p.owner_id, p.owner_path, p.audience, p.audience_chosen, p.year, t.title, t.instrument, t.subject_area,
       t.statute_names, t.statute_articles, t.month_from, t.month_to, t.supervised, t.linkage_wish, t.topic_words,
       t.topic_statutes, t.topic_organs, t.topic_version,
       case when t.month_to < 11 then 'DONE' when t.month_from > 11 then 'PLANNED' else 'UNDER_WAY' end
from annual_plan p join others o on o.id = p.owner_id
cross join lateral generate_series(1, case o.level when 'PROVINCE' then 20 when 'PREFECTURE' then 18 when 'COUNTY' then 14
  else 9 end) g
join topic t on t.n = (hashtext(o.code)::bigint + 2147483648 + g * 7) % (select count(*) from topic)
where p.year = 2026;
do $$ declare w record; begin for w in select * from word_index loop execute w.definition; end loop; end $$;
analyze plan_item;
insert into plan_item_link (low_id, high_id, linked_by, linked_at)
select distinct least(a.id, b.id), greatest(a.id, b.id), b.owner_id, timestamptz '2026-02-10 09:00+08'
from plan_item b join others o on o.id = b.owner_id
join plan_item a on a.owner_id = o.parent_id and a.year = b.year and a.statute_names && b.statute_names
where b.year = 2026 and a.published and a.linkage_wish <> 'NONE' and b.linkage_wish <> 'NONE'
on conflict do nothing;

-- One large matter in each of ten provinces, for all prefectures and counties, like the demo's largest.
create temp table model as
select m.* from joint_matter m where m.state = 'UNDER_WAY'
order by cardinality(m.named_ids) desc, m.id limit 1;
create temp table new_matter as
select nextval('joint_matter_seq') as id, o.id as owner_id, o.path as owner_path, m.id as model_id,
       array(select b.id from body b where b.path > o.path and b.path < left(o.path, -1) || '/'
             and b.level in ('PREFECTURE', 'COUNTY') order by b.path) as named
from (select * from others where level = 'PROVINCE' order by code limit 10) o cross join model m;
insert into joint_matter (id, owner_id, owner_path, audience, audience_chosen, named_ids, year, title, mode, instrument,
  statutes, purpose, focus, answer_by, state, issued_at)
select n.id, n.owner_id, n.owner_path, m.audience, m.audience_chosen, n.named, m.year, m.title, m.mode, m.instrument,
       m.statutes, m.purpose, m.focus, m.answer_by, m.state, m.issued_at
from new_matter n join joint_matter m on m.id = n.model_id;
insert into matter_milestone (matter_id, position, name, due_on)
select n.id, s.position, s.name, s.due_on from new_matter n join matter_milestone s on s.matter_id = n.model_id;
insert into matter_requirement (matter_id, position, number, text, issued_at)
select n.id, r.position, r.number, r.text, r.issued_at from new_matter n join matter_requirement r on r.matter_id = n.model_id;
insert into matter_task (matter_id, owner_id, owner_path, audience, audience_chosen, named_ids, instrument, state, answer,
  answer_reason, answered_at, planned_from, planned_to, deployed_on, confirmed_requirement, milestones_reached, next_due_on)
select n.id, b.id, b.path, t.audience, t.audience_chosen, array[n.owner_id], t.instrument, t.state, t.answer, t.answer_reason,
       t.answered_at, t.planned_from, t.planned_to, t.deployed_on, t.confirmed_requirement, t.milestones_reached, t.next_due_on
from new_matter n cross join lateral unnest(n.named) with ordinality p(body_id, place)
join body b on b.id = p.body_id
join (select t.*, row_number() over (order by id) as place, count(*) over () as places from matter_task t
      where t.matter_id = (select id from model)) t on t.place = (p.place - 1) % t.places + 1;
analyze joint_matter, matter_task;
set session_replication_role = origin;
analyze;
