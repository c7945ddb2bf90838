-- Status updates (spec, N7): what was said to whom, and the reminders of those that were missing.
create sequence status_update_seq start with 1 increment by 1;
create sequence update_reminder_seq start with 1 increment by 1;

create table status_update (
  id bigint primary key,
  incident_id varchar(18) not null,
  number integer not null,
  at timestamp(6) with time zone not null,
  by_kind varchar(10) not null,
  by_name varchar(200) not null,
  text varchar(2000) not null,
  audience varchar(20) not null,
  unique (incident_id, number)
);

create table update_reminder (
  id bigint primary key,
  incident_id varchar(18) not null,
  number integer not null,
  at timestamp(6) with time zone not null,
  unique (incident_id, number)
);

-- Links to what was published; a link is its serial, signed, so that this table opens nothing.
create table status_link (
  serial varchar(32) primary key,
  incident_id varchar(18) not null,
  made_at timestamp(6) with time zone not null,
  made_by_kind varchar(10) not null,
  made_by_name varchar(200) not null,
  revoked_at timestamp(6) with time zone
);
create index status_link_of_incident on status_link (incident_id);

-- The address that a contact was asked over, as a hash: what they confirm is this and no other.
alter table contact_confirmation add column address_hash varchar(64);
