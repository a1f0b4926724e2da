-- What was published lately, for the workbench.
create index annual_plan_published on annual_plan (published_at desc) where published_at is not null;
