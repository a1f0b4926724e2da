-- What a body has sent and not yet written up, for its workbench.
create index invitation_sent on invitation (owner_id, last_day) where state = 'SENT';
