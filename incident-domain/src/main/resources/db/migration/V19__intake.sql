-- Events API v2 names an alert by a key of up to 255 characters (spec, I3).
alter table alert alter column fingerprint set data type varchar(255);

-- Heartbeats (spec, I5): when each was heard, and what was made of its silence.
create table heartbeat (
  heartbeat_key varchar(100) primary key,
  heard_at timestamp(6) with time zone not null,
  heard_from varchar(200) not null,
  listening_since timestamp(6) with time zone,
  checked_at timestamp(6) with time zone,
  alert_starts_at timestamp(6) with time zone,
  alert_state varchar(10),
  told boolean not null,
  incident_id varchar(18)
);
