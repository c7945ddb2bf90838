-- What became of each step of a procedure, kept when the engine's history is cleaned up.
create table procedure_run (
  id varchar(64) primary key,
  incident_id varchar(18) not null,
  procedure_key varchar(200) not null,
  procedure_version integer not null,
  name_en varchar(500) not null,
  name_zh varchar(500) not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  abandoned boolean not null
);
create index procedure_run_of_incident on procedure_run (incident_id, started_at);

create table step_run (
  id varchar(64) primary key,
  run_id varchar(64) not null,
  incident_id varchar(18) not null,
  step varchar(200) not null,
  name_en varchar(500) not null,
  name_zh varchar(500) not null,
  kind varchar(10) not null,
  role varchar(100) not null,
  due_at timestamp(6) with time zone,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  state varchar(10) not null,
  outcome varchar(100) not null,
  outcome_en varchar(500) not null,
  outcome_zh varchar(500) not null,
  reason varchar(1000),
  done_by varchar(400)
);
create index step_run_of_incident on step_run (incident_id, started_at);
