-- Visits counted by owner, audience and year, kept by the transaction that stores a visit. The table has the columns of
-- the visibility rule, so that the rule reads it as it reads visits: a visit for named bodies counts once without a name,
-- for its owner, and once for each body named.
create table visit_figure (
  owner_id bigint not null,
  owner_path text collate "C" not null,
  audience text not null,
  named_ids bigint[] not null,
  year integer not null,
  visits integer not null,
  primary key (owner_id, year, audience, named_ids),
  foreign key (owner_id, owner_path) references body (id, path) on update cascade
);
create index visit_figure_path on visit_figure (year, owner_path);
create index visit_figure_named on visit_figure using gin (named_ids);

create function visit_figure_count() returns trigger language plpgsql as $$
declare
  v visit;
  change integer;
begin
  foreach change in array case tg_op when 'INSERT' then array[1] when 'DELETE' then array[-1] else array[-1, 1] end loop
    if change = 1 then v := new; else v := old; end if;
    insert into visit_figure as f
    select v.owner_id, v.owner_path, v.audience, n.named, extract(year from v.visited_on)::integer, change
    from (select '{}'::bigint[] as named
          union all
          select array[x] from unnest(case when v.audience = 'NAMED' then v.named_ids end) x order by 1) n
    on conflict (owner_id, year, audience, named_ids) do update set visits = f.visits + change;
  end loop;
  return null;
end $$;

create trigger visit_figure_count
after insert or delete or update of owner_id, audience, named_ids, visited_on on visit
for each row execute function visit_figure_count();
