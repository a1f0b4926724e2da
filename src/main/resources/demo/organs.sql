-- Organs, terms and meetings of the demo: invented but of the usual shape, the same at every first start.
create temp table sample_organ (level text, sort int, function text, name text, share int) on commit drop;
insert into sample_organ values
  ('PROVINCE', 1, 'OFFICE', '办公厅', 100),
  ('PROVINCE', 2, 'LEGISLATIVE_AFFAIRS', '法制工作委员会', 100),
  ('PROVINCE', 3, 'SUPERVISORY_AND_JUDICIAL', '监察和司法委员会', 100),
  ('PROVINCE', 4, 'FINANCE_AND_ECONOMY', '财政经济委员会', 100),
  ('PROVINCE', 5, 'FINANCE_AND_ECONOMY', '预算工作委员会', 100),
  ('PROVINCE', 6, 'EDUCATION_SCIENCE_CULTURE_HEALTH', '教育科学文化卫生委员会', 100),
  ('PROVINCE', 7, 'AGRICULTURE_AND_RURAL', '农业和农村委员会', 100),
  ('PROVINCE', 8, 'ENVIRONMENT_AND_RESOURCES', '环境与资源保护委员会', 100),
  ('PROVINCE', 9, 'ETHNIC_AFFAIRS', '民族委员会', 100),
  ('PROVINCE', 10, 'ETHNIC_AFFAIRS', '外事华侨委员会', 100),
  ('PROVINCE', 11, 'SOCIAL_DEVELOPMENT', '社会建设委员会', 100),
  ('PROVINCE', 12, 'DEPUTIES_AND_ELECTIONS', '人事代表工作委员会', 100),
  ('PROVINCE', 13, 'RESEARCH', '研究室', 100),
  ('PREFECTURE', 1, 'OFFICE', '办公室', 100),
  ('PREFECTURE', 2, 'LEGISLATIVE_AFFAIRS', '法制工作委员会', 100),
  ('PREFECTURE', 3, 'SUPERVISORY_AND_JUDICIAL', '监察和司法委员会', 100),
  ('PREFECTURE', 4, 'FINANCE_AND_ECONOMY', '财政经济委员会', 100),
  ('PREFECTURE', 5, 'FINANCE_AND_ECONOMY', '预算工作委员会', 40),
  ('PREFECTURE', 6, 'EDUCATION_SCIENCE_CULTURE_HEALTH', '教科文卫工作委员会', 100),
  ('PREFECTURE', 7, 'AGRICULTURE_AND_RURAL', '农业农村工作委员会', 94),
  ('PREFECTURE', 8, 'ENVIRONMENT_AND_RESOURCES', '环境与资源保护工作委员会', 85),
  ('PREFECTURE', 9, 'ETHNIC_AFFAIRS', '民族宗教侨务外事工作委员会', 88),
  ('PREFECTURE', 10, 'SOCIAL_DEVELOPMENT', '社会建设委员会', 75),
  ('PREFECTURE', 11, 'DEPUTIES_AND_ELECTIONS', '人事代表工作委员会', 100),
  ('PREFECTURE', 12, 'RESEARCH', '研究室', 50),
  ('COUNTY', 1, 'OFFICE', '办公室', 100),
  ('COUNTY', 2, 'SUPERVISORY_AND_JUDICIAL', '监察和司法委员会', 88),
  ('COUNTY', 3, 'FINANCE_AND_ECONOMY', '财政经济工作委员会', 100),
  ('COUNTY', 4, 'EDUCATION_SCIENCE_CULTURE_HEALTH', '教科文卫工作委员会', 85),
  ('COUNTY', 5, 'AGRICULTURE_AND_RURAL', '农业农村工作委员会', 60),
  ('COUNTY', 6, 'ENVIRONMENT_AND_RESOURCES', '环境资源保护工作委员会', 30),
  ('COUNTY', 7, 'ETHNIC_AFFAIRS', '民族宗教外事侨务工作委员会', 25),
  ('COUNTY', 8, 'SOCIAL_DEVELOPMENT', '社会建设委员会', 30),
  ('COUNTY', 9, 'DEPUTIES_AND_ELECTIONS', '代表工作委员会', 100);

-- A body has the organ when the hash of its code falls within the organ's share of a hundred.
insert into organ (body_id, name, function, valid_from)
select b.id, s.name, s.function, date '2023-02-01' - (length(b.area_name) * 100)
from body b join sample_organ s on s.level = b.level
where b.kind <> 'PREFECTURAL_OUTPOST' and abs(hashtext(b.code || s.function || s.name)) % 100 < s.share
order by b.code, s.sort;

create temp table sample_term on commit drop as
select b.id as body_id, b.level, abs(hashtext(b.code)) % 7 as spread, abs(hashtext(b.code || 'term')) % 3 as turn,
       case b.level when 'PROVINCE' then 14 when 'PREFECTURE' then 13 when 'COUNTY' then 17 else 11 end
         + case b.level when 'PROVINCE' then 0 else abs(hashtext(b.code || 'term')) % 3 end as number,
       case b.level when 'PROVINCE' then date '2023-01-15' when 'PREFECTURE' then date '2022-02-22'
         when 'COUNTY' then date '2022-01-18' else date '2021-12-21' end + abs(hashtext(b.code)) % 7 as starts_on
from body b where b.kind not in ('PREFECTURAL_OUTPOST', 'SUBDISTRICT_OUTPOST');

insert into term (body_id, number, starts_on, ends_on)
select body_id, number - 1, (starts_on - interval '5 years')::date, starts_on - 1 from sample_term where level <> 'TOWNSHIP'
union all
select body_id, number, starts_on, null from sample_term
order by 1, 2;

-- Meetings of 2025 and 2026. A meeting begins on a weekday, the first day of its week plus the body's own spread.
create temp table sample_meeting on commit drop as
-- Standing committees: every two months, provinces late in odd months, the others in even ones.
select t.body_id, 'STANDING_COMMITTEE' as kind, t.number as term_number,
       case t.level when 'PROVINCE' then 13 when 'PREFECTURE' then 19 else 21 end + k + 1 as number,
       date_trunc('week', make_date(2025 + k / 6, k % 6 * 2 + case t.level when 'PROVINCE' then 1 else 2 end, 24))::date
         + least(t.spread, 2) as starts_on,
       case t.level when 'PROVINCE' then 2 when 'PREFECTURE' then 1 else 0 end as days
from sample_term t cross join generate_series(0, 11) k where t.level <> 'TOWNSHIP'
union all
-- Councils of chairpersons: monthly.
select t.body_id, 'COUNCIL_OF_CHAIRPERSONS', t.number,
       case t.level when 'PROVINCE' then 40 when 'PREFECTURE' then 52 else 36 end + k + 1,
       date_trunc('week', make_date(2025 + k / 12, k % 12 + 1, 8 + t.spread))::date + t.turn + 1, 0
from sample_term t cross join generate_series(0, 23) k where t.level <> 'TOWNSHIP'
union all
-- Congresses: yearly early in the year, townships twice (地方组织法 13).
select t.body_id, 'CONGRESS', t.number, case t.level when 'PROVINCE' then 3 else 4 end + k,
       date_trunc('week', make_date(2025 + k, case t.level when 'PREFECTURE' then 2 else 1 end, 16 + t.spread))::date + 1,
       case t.level when 'PROVINCE' then 4 when 'PREFECTURE' then 3 else 2 end
from sample_term t cross join generate_series(0, 1) k where t.level <> 'TOWNSHIP'
union all
select t.body_id, 'CONGRESS', t.number, 7 + k,
       date_trunc('week', make_date(2025 + k / 2, 2 + k % 2 * 6, 18 + t.spread))::date + t.turn + 1, 0
from sample_term t cross join generate_series(0, 3) k where t.level = 'TOWNSHIP'
union all
-- Township presidiums: quarterly.
select t.body_id, 'PRESIDIUM', t.number, 13 + k,
       date_trunc('week', make_date(2025 + k / 4, k % 4 * 3 + 3, 6 + t.spread))::date + t.turn + 1, 0
from sample_term t cross join generate_series(0, 7) k where t.level = 'TOWNSHIP';

insert into meeting (body_id, kind, term_number, number, starts_on, ends_on)
select body_id, kind, term_number, number, starts_on, starts_on + days from sample_meeting
order by body_id, starts_on, kind;
