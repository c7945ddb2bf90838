-- What intake did not take, the newest 1000 requests (spec, I6, O3).
create sequence refused_intake_seq start with 1 increment by 1;
create table refused_intake (
  id bigint primary key,
  at timestamp(6) with time zone not null,
  source varchar(50) not null,
  status integer not null,
  alerts integer not null,
  reason_en varchar(1000) not null,
  reason_zh varchar(1000) not null
);
create index refused_intake_age on refused_intake (at);
