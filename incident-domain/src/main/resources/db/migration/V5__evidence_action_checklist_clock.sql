create sequence evidence_seq start with 1 increment by 50;
create sequence threshold_seq start with 1 increment by 50;

create table evidence (
  id bigint primary key,
  incident_id varchar(18) not null,
  step varchar(200) not null,
  probe varchar(100) not null,
  name_en varchar(500) not null,
  name_zh varchar(500) not null,
  verdict varchar(10) not null,
  summary_en varchar(2000) not null,
  summary_zh varchar(2000) not null,
  text varchar(16000) not null,
  measurements varchar(20000) not null,
  started_at timestamp(6) with time zone not null,
  took_millis bigint not null
);
create index evidence_of_incident on evidence (incident_id, id);

create table action_run (
  id varchar(36) primary key,
  version integer not null,
  incident_id varchar(18) not null,
  step varchar(200) not null,
  action_key varchar(100) not null,
  component varchar(100) not null,
  name_en varchar(500) not null,
  name_zh varchar(500) not null,
  target varchar(300) not null,
  command varchar(8000) not null,
  directory varchar(2000) not null,
  command_hash varchar(64) not null,
  state varchar(10) not null,
  proposed_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  confirmed_by varchar(200),
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  exit_code integer,
  cancel_requested boolean not null,
  output varchar(300000) not null
);
create index action_of_incident on action_run (incident_id, proposed_at);
create index action_on_target on action_run (target, state);

create table checklist_item (
  incident_id varchar(18) not null,
  item_key varchar(100) not null,
  version integer not null,
  state varchar(20) not null,
  settled_by varchar(200) not null,
  settled_at timestamp(6) with time zone not null,
  reason varchar(2000),
  primary key (incident_id, item_key)
);

create table threshold_notice (
  id bigint primary key,
  incident_id varchar(18) not null,
  clock varchar(10) not null,
  severity varchar(2) not null,
  threshold varchar(4) not null,
  at timestamp(6) with time zone not null
);
create index threshold_of_incident on threshold_notice (incident_id);
