-- What was to be sent, to whom, and what came of it (spec, N3, N4, N5).

create table delivery (
  id varchar(36) not null primary key,
  incident_id varchar(64) not null,
  event varchar(100) not null,
  severity varchar(2) not null,
  recipient varchar(100) not null,
  channel varchar(100) not null,
  -- As written in the plan: a reference to a setting stays a reference, so that no secret is kept.
  address varchar(1000) not null,
  state varchar(10) not null,
  possible_repeat boolean not null,
  resent boolean not null,
  tries integer not null,
  provider_id varchar(200),
  created_at timestamp(6) with time zone not null,
  next_try_at timestamp(6) with time zone,
  version integer not null,
  constraint delivery_once unique (incident_id, event, recipient, channel)
);

create index delivery_by_state on delivery (state, created_at);

create table delivery_attempt (
  delivery_id varchar(36) not null references delivery (id),
  number integer not null,
  attempted_at timestamp(6) with time zone not null,
  outcome varchar(10) not null,
  detail_en varchar(1000) not null,
  detail_zh varchar(1000) not null,
  primary key (delivery_id, number)
);

create table acknowledge_link_use (
  delivery_id varchar(36) not null primary key references delivery (id),
  used_at timestamp(6) with time zone not null
);

create table channel_verification (
  contact varchar(100) not null,
  channel varchar(100) not null,
  address_hash varchar(64) not null,
  verified_at timestamp(6) with time zone not null,
  primary key (contact, channel)
);
