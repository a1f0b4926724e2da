-- Silence after the day stays silence, so that what waits is found by its day as well.
drop index invitation_invitee_waiting;
create index invitation_invitee_waiting on invitation_invitee (body_id, day) where waiting;
