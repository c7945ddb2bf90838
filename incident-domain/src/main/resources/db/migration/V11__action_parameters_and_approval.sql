-- An action may have values that a person chooses, and may need a second person.
alter table action_run add column chosen varchar(4000) default '{}' not null;
alter table action_run add column destructive boolean default false not null;
alter table action_run add column approve_until timestamp(6) with time zone;
alter table action_run add column approved_by varchar(200);
alter table action_run add column approved_at timestamp(6) with time zone;
alter table action_run add column break_glass varchar(2000);
