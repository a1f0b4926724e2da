-- Names that plans cite and the list lacks come into it, their kind to be completed.
insert into statute (name, kind)
select distinct on (statute_key(n)) translate(n, '《》', '〈〉'), 'UNKNOWN'
from plan_item, unnest(statute_names) n
where statute_key(n) <> '' and not exists (
  select from statute s where s.key = statute_key(n) or s.alias_keys @> array[statute_key(n)])
order by statute_key(n), length(n) desc;

-- Items cite each statute by its name in the list.
update plan_item i
set statute_names = (
  select array_agg(coalesce((select s.name from statute s
      where s.key = statute_key(x.n) or s.alias_keys @> array[statute_key(x.n)]
      order by s.key = statute_key(x.n) desc limit 1), x.n) order by x.at)
  from unnest(i.statute_names) with ordinality x(n, at))
where exists (select from unnest(i.statute_names) n where not exists (select from statute s where s.name = n));
