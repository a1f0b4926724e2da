-- What makes two spellings one name: width, book-title marks, blanks and the name of the state do not count.
create function statute_key(name text) returns text language sql immutable strict parallel safe
return replace(regexp_replace(normalize(name, nfkc), '[《》〈〉\s]', '', 'g'), '中华人民共和国', '');
create function statute_keys(names text[]) returns text[] language sql immutable strict parallel safe
return (select coalesce(array_agg(statute_key(n)), '{}') from unnest(names) n);
grant execute on function statute_key(text), statute_keys(text[]) to ${app};

create sequence statute_seq increment 50;
create table statute (
  id bigint primary key default nextval('statute_seq'),
  name text not null unique check (name !~ '[《》]'),
  key text not null unique generated always as (statute_key(name)) stored check (key <> ''),
  aliases text[] not null default '{}',
  alias_keys text[] not null generated always as (statute_keys(aliases)) stored,
  reading text not null default '',
  kind text not null,
  level text,
  enacted_by text not null default '',
  passed_on date,
  effective_on date,
  amended_on date check (amended_on >= passed_on),
  state text not null default 'IN_FORCE',
  retired_at timestamptz,
  retire_reason text not null default '',
  successor_id bigint references statute check (successor_id <> id),
  added_by bigint references account,
  added_body_id bigint references body,
  added_at timestamptz,
  version integer not null default 0,
  constraint statute_kind_has_a_level check (kind = 'UNKNOWN' or level is not null)
);
comment on table statute is '法律法规; aliases are short names, reading the initials by which people search';
create index statute_order on statute (key collate "zh-x-icu");
create index statute_aliases on statute using gin (alias_keys);
create index statute_successor on statute (successor_id) where successor_id is not null;
