create sequence incident_seq start with 1 increment by 1;
create sequence timeline_seq start with 1 increment by 50;
create sequence alert_seq start with 1 increment by 50;

create table gate (
  name varchar(200) primary key
);

create table incident (
  id bigint primary key,
  version integer not null,
  title varchar(500) not null,
  status varchar(20) not null,
  severity varchar(2) not null,
  service_key varchar(100) not null,
  component varchar(100),
  project varchar(300),
  procedure_key varchar(100) not null,
  severity_chosen boolean not null,
  procedure_chosen boolean not null,
  symptoms varchar(2000) not null,
  description varchar(10000),
  declared_at timestamp(6) with time zone not null,
  declared_by varchar(200) not null,
  acknowledged_at timestamp(6) with time zone,
  acknowledged_by varchar(200),
  answered_at timestamp(6) with time zone,
  raised_at timestamp(6) with time zone,
  reopenings integer not null,
  resolved_at timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  response_due_at timestamp(6) with time zone,
  resolution_due_at timestamp(6) with time zone,
  last_alert_at timestamp(6) with time zone,
  monitoring_recovered_at timestamp(6) with time zone,
  proposed_component varchar(100),
  duplicate_of bigint references incident (id),
  drill boolean not null,
  occurrences integer not null
);
create index incident_not_ended on incident (service_key, status);
create index incident_status on incident (status, severity, declared_at);

create table timeline_entry (
  id bigint primary key,
  incident_id varchar(18) not null,
  at timestamp(6) with time zone not null,
  kind varchar(20) not null,
  actor_kind varchar(10) not null,
  actor_name varchar(200) not null,
  text_en varchar(12000) not null,
  text_zh varchar(12000) not null,
  data varchar(4000) not null
);
create index timeline_of_incident on timeline_entry (incident_id, id);

create table alert (
  id bigint primary key,
  incident_id varchar(18) not null,
  source varchar(50) not null,
  fingerprint varchar(200) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone,
  state varchar(10) not null,
  name varchar(300) not null,
  component varchar(100) not null,
  summary_en varchar(2000) not null,
  summary_zh varchar(2000) not null,
  labels varchar(20000) not null,
  first_seen timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  occurrences integer not null,
  unique (source, fingerprint, starts_at)
);
create index alert_of_incident on alert (incident_id, id);
