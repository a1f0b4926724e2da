-- The workbench looks for those who left lately.
create index task_act_left on task_act (at) where act = 'LEFT';
