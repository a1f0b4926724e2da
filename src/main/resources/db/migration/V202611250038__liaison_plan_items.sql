-- Plan items that a visit was about. The body that linked them may take the link away again.
create table visit_plan_item (
  visit_id bigint not null references visit on delete cascade,
  item_id bigint not null references plan_item on delete cascade,
  body_id bigint not null references body,
  linked_on date not null,
  primary key (visit_id, item_id, body_id)
);
comment on table visit_plan_item is '联系记录与计划项目的关联';
create index visit_plan_item_item on visit_plan_item (item_id);
