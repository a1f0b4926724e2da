-- What each item is about, kept with it: pairs of characters of the title, subjects of the statutes, fields of the organs.
alter table plan_item
  add column topic_words text[] not null default '{}',
  add column topic_statutes text[] not null default '{}',
  add column topic_organs text[] not null default '{}',
  add column topic_version text not null default '';

-- All by which a reader comes across an item that may share a point: its words and statutes; a title of one word once
-- more as "=word"; each body of its line with the year ("2026/530100"), for readers above; and for readers beside, when
-- it is for all or for named bodies, its depth in the tree with its subject area ("2026/3/SOCIAL_DEVELOPMENT"). So one
-- index answers without reading a row of anybody else. Who may read is still said by the visibility rule alone.
create function plan_item_topic(words text[], statutes text[], year integer, path text, audience text, area text)
returns tsvector immutable parallel safe language sql as $$
  select array_to_tsvector(words || statutes
    || case when cardinality(words) = 1 then array['=' || words[1]] else '{}'::text[] end
    || array(select year || '/' || segment from unnest(string_to_array(rtrim(path, '.'), '.')) segment)
    || case when audience in ('ALL', 'NAMED') and area is not null
         then array[year || '/' || cardinality(string_to_array(rtrim(path, '.'), '.')) || '/' || area]
         else '{}'::text[] end)
$$;
alter table plan_item add column topic tsvector
  generated always as (plan_item_topic(topic_words, topic_statutes, year, owner_path, audience, subject_area)) stored;
-- Without a pending list: a plan published with all its items must not make the next reader slow.
create index plan_item_topic on plan_item using gin (topic) with (fastupdate = off) where published;
