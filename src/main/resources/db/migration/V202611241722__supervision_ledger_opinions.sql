-- Which lines of the ledger an item of an opinion is about; both ways. An item that was deleted leaves a row that nobody sees.
create table ledger_opinion (
  line_id bigint not null references ledger_line,
  item_id bigint not null,
  primary key (line_id, item_id)
);
comment on table ledger_opinion is '审议意见与台账的关联; item_id: opinion_item';
create index ledger_opinion_item on ledger_opinion (item_id);
