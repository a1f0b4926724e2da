-- A kept revision holds all that its items said, in words: organs may be renamed later.
alter table plan_revision_item
  add column subject_area text,
  add column statute_lines text not null default '',
  add column lead_organ text not null default '',
  add column supporting text not null default '',
  add column supervised_lines text not null default '';

update plan_revision_item k
set subject_area = i.subject_area,
    statute_lines = coalesce((select string_agg('《' || s.name || '》' || s.article, chr(10))
      from unnest(i.statute_names, i.statute_articles) s(name, article)), ''),
    lead_organ = coalesce((select o.name from organ o where o.id = i.lead_organ_id), ''),
    supporting = i.supporting,
    supervised_lines = array_to_string(i.supervised, chr(10))
from plan_item i where i.id = k.item_id;
