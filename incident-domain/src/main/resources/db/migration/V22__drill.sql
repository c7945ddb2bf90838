-- Exercises (spec, PR12): how fast one goes, who hears of it, and what probes say in it.
alter table incident add column pace integer default 1 not null;

create table drill (
  incident_id varchar(18) primary key,
  procedure_key varchar(200) not null,
  remarks varchar(4000) not null
);

create table drill_participant (
  incident_id varchar(18) not null references drill (incident_id),
  place integer not null,
  contact varchar(200) not null,
  primary key (incident_id, place)
);

create table drill_answer (
  incident_id varchar(18) not null references drill (incident_id),
  probe varchar(200) not null,
  first_verdict varchar(10) not null,
  later_verdict varchar(10) not null,
  finding varchar(300) not null,
  primary key (incident_id, probe)
);
