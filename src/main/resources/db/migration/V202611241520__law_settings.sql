-- What the province's own measures say where the national law leaves it open; one row a rule of law/provincial.csv.
create table law_setting (
  key text collate "C" primary key,
  value text not null default '' check (value ~ '^(yes|no|[1-9][0-9]{0,3})?$'),
  source text not null default '',
  changed_by bigint,
  changed_at timestamptz,
  version integer not null default 0,
  constraint law_setting_has_a_source check (value = '' or source <> '')
);
comment on table law_setting is '本省规定';
insert into law_setting (key)
values ('prefectures-may-entrust'), ('entrusting-agreed-first'), ('entrusted-report-days'), ('inspection-notice-days'),
  ('hand-over-days'), ('handling-report-months'), ('satisfaction-percent'), ('plan-published-anew'),
  ('financial-report-months'), ('filing-days'), ('filing-feedback-days'), ('consultation-days'),
  ('suggestion-return-days'), ('outpost-reports-a-year');
