-- Somebody on call instead of whose turn it is (spec, N6); never deleted, so that one can tell who was.
create sequence shift_override_seq start with 1 increment by 1;

create table shift_override (
  id bigint primary key,
  version integer not null,
  schedule_key varchar(100) not null,
  contact varchar(100) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  reason varchar(1000) not null,
  made_at timestamp(6) with time zone not null,
  made_by_kind varchar(10) not null,
  made_by_name varchar(200) not null,
  revoked_at timestamp(6) with time zone,
  revoked_by_kind varchar(10),
  revoked_by_name varchar(200)
);
create index shift_override_of_schedule on shift_override (schedule_key, ends_at);
