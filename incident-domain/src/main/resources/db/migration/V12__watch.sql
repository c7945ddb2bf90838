-- Looks on a schedule (spec, I7): when each watch looks next, how it stands, what it saw.
create sequence watch_sample_seq start with 1 increment by 50;
create sequence watch_pause_seq start with 1 increment by 1;

-- The scheduler's own table: which node works what, and when.
create table watch_schedule (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index watch_schedule_due on watch_schedule (execution_time);
create index watch_schedule_heartbeat on watch_schedule (last_heartbeat);

create table watch_state (
  watch_key varchar(100) primary key,
  version integer not null,
  fails integer not null,
  passes integer not null,
  failing_since timestamp(6) with time zone,
  alert_starts_at timestamp(6) with time zone,
  alert_state varchar(10),
  told boolean not null,
  incident_id varchar(18),
  looked_at timestamp(6) with time zone not null,
  judgement varchar(10) not null,
  hung boolean not null,
  summary_en varchar(2000) not null,
  summary_zh varchar(2000) not null,
  late_millis bigint not null
);

create table watch_pause (
  id bigint primary key,
  watch_key varchar(100) not null,
  paused boolean not null,
  at timestamp(6) with time zone not null,
  actor_kind varchar(10) not null,
  actor_name varchar(200) not null,
  reason varchar(1000) not null
);
create index watch_pause_of_watch on watch_pause (watch_key, id);

-- Each look for a few hours, then a row for five minutes for two weeks.
create table watch_sample (
  id bigint primary key,
  watch_key varchar(100) not null,
  at timestamp(6) with time zone not null,
  slot timestamp(6) with time zone not null,
  judgement varchar(10) not null,
  reading double precision,
  unit varchar(50) not null
);
create index watch_sample_of_watch on watch_sample (watch_key, slot);
create index watch_sample_age on watch_sample (slot);

create table watch_slot (
  watch_key varchar(100) not null,
  slot timestamp(6) with time zone not null,
  looks integer not null,
  fails integer not null,
  least double precision,
  mean double precision,
  most double precision,
  unit varchar(50) not null,
  primary key (watch_key, slot)
);
create index watch_slot_age on watch_slot (slot);
