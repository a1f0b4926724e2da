-- What was sent under the id of a form, as a digest: the same sent again is the same visit, something else is a conflict.
create table visit_sending (
  client_id uuid primary key references visit (client_id) on delete cascade,
  digest text not null
);
