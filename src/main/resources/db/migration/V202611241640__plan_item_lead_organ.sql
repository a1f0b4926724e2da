-- What the organs of one function lead, wherever they are, as far as others than the line may see it: the board's view
-- of counterparts.
create index plan_item_lead_organ on plan_item (lead_organ_id) where published and audience in ('ALL', 'NAMED');
