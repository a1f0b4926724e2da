-- Visits from an Excel table: the file is checked and stored in the background. content is kept until that has ended.
create table visit_import (
  id bigint generated always as identity primary key,
  owner_id bigint not null references body,
  account_id bigint not null,
  file_name text not null,
  sha256 text not null,
  content bytea,
  state text not null check (state in ('READING', 'CHECKED', 'STORING', 'DONE', 'FAILED', 'CANCELLED')),
  rows_done integer not null default 0,
  rows_total integer not null default 0,
  fresh integer not null default 0,
  known integer not null default 0,
  wrong integer not null default 0,
  failure text not null default '',
  first_label text not null default '',
  last_label text not null default '',
  tries integer not null default 0,
  claimed_until timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table visit_import is '联系记录导入';
create index visit_import_owner on visit_import (owner_id, id desc);
create index visit_import_due on visit_import (id) where state in ('READING', 'STORING');
-- Numbers of visits on their way are counted down from -1, so a body stores one table at a time.
create unique index visit_import_storing on visit_import (owner_id) where state = 'STORING';

-- What the check found, in the order of the table; warnings do not keep it from being stored.
create table visit_import_problem (
  import_id bigint not null references visit_import on delete cascade,
  position integer not null,
  warning boolean not null,
  line integer not null,
  column_letter text not null,
  key text not null,
  value text not null,
  arguments text[] not null,
  primary key (import_id, position)
);

-- Who stores many visits at once counts them by itself at the end: until then nobody waits for the figures' rows.
create or replace function visit_figure_count() returns trigger language plpgsql as $$
declare
  v visit;
  change integer;
begin
  if current_setting('liandong.figures_later', true) = 'on' then
    return null;
  end if;
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
