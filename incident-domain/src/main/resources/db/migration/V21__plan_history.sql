-- Who changed the plan, and why (spec, D1, PR10). Of what was imported before nobody was asked.
alter table plan_version add column imported_by_kind varchar(10) default 'SYSTEM' not null;
alter table plan_version add column imported_by_name varchar(200) default 'Tocsin' not null;
alter table plan_version add column note varchar(1000) default '' not null;
