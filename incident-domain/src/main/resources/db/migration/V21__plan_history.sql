-- Who changed the plan, and why (spec, D1, PR10). Of what was imported before nobody was asked.
alter table plan_version add column imported_by_kind varchar(10) default 'SYSTEM' not null;
alter table plan_version add column imported_by_name varchar(200) default 'Tocsin' not null;
alter table plan_version add column note varchar(4000) default '' not null;

-- Plans that somebody proposes and has not put in force: they survive a closed tab (spec, PR10).
create sequence plan_draft_seq start with 1 increment by 1;

create table plan_draft (
  id bigint primary key,
  revision integer not null,
  base_number bigint not null,
  origin varchar(20) not null,
  owner varchar(200) not null,
  changed_at timestamp(6) with time zone not null
);
create index plan_draft_of_owner on plan_draft (owner);

create table plan_draft_file (
  plan_draft_id bigint not null references plan_draft (id),
  path varchar(300) not null,
  content text not null,
  primary key (plan_draft_id, path)
);
