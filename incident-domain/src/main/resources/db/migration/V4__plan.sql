create sequence plan_version_seq start with 1 increment by 1;

create table plan_version (
  id bigint primary key,
  plan_key varchar(100) not null,
  version varchar(100) not null,
  origin varchar(20) not null,
  imported_at timestamp(6) with time zone not null
);

create table plan_file (
  plan_version_id bigint not null references plan_version (id),
  path varchar(300) not null,
  content text not null,
  primary key (plan_version_id, path)
);
