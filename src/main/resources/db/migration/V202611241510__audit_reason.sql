-- Why it was done, where the portal asks for a reason: opening personal data of others.
alter table audit_entry add column reason text not null default '';
