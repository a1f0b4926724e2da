-- The line of the ledger on which an item of an opinion was given.
alter table opinion_item add ledger_line_id bigint references ledger_line;
create index opinion_item_ledger_line on opinion_item (ledger_line_id) where ledger_line_id is not null;
