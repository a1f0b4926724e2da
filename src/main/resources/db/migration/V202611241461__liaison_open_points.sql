-- Open points by area for the overview: the index holds the backlog, not the years.
create index point_open_path on point (owner_path, due_on) where state = 'OPEN';
