-- The plan itself reviewed on a cycle (spec, PR8): reviews, contacts' confirmations, what happened.
create sequence plan_review_seq start with 1 increment by 1;
create sequence contact_confirmation_seq start with 1 increment by 1;
create sequence plan_review_entry_seq start with 1 increment by 1;

create table plan_review (
  id bigint primary key,
  version integer not null,
  plan_version varchar(100) not null,
  begun_at timestamp(6) with time zone not null,
  begun_by_kind varchar(10) not null,
  begun_by_name varchar(200) not null,
  due_at timestamp(6) with time zone not null,
  outcome varchar(20),
  findings varchar(10000) not null,
  reviewed_by_kind varchar(10),
  reviewed_by_name varchar(200),
  ended_at timestamp(6) with time zone
);
create index plan_review_ended on plan_review (ended_at);

create table contact_confirmation (
  id bigint primary key,
  version integer not null,
  review_id bigint not null references plan_review (id),
  contact varchar(100) not null,
  channel varchar(100) not null,
  state varchar(20) not null,
  answered_at timestamp(6) with time zone,
  answered_by_kind varchar(10),
  answered_by_name varchar(200),
  how varchar(20),
  note varchar(4000) not null
);
create index contact_confirmation_of_review on contact_confirmation (review_id);

-- Written before each message is sent, completed after it.
create table contact_confirmation_attempt (
  confirmation_id bigint not null references contact_confirmation (id),
  number integer not null,
  attempted_at timestamp(6) with time zone not null,
  outcome varchar(20) not null,
  detail_en varchar(1000) not null,
  detail_zh varchar(1000) not null,
  primary key (confirmation_id, number)
);

create table plan_review_entry (
  id bigint primary key,
  review_id bigint not null references plan_review (id),
  at timestamp(6) with time zone not null,
  actor_kind varchar(10) not null,
  actor_name varchar(200) not null,
  text_en varchar(6000) not null,
  text_zh varchar(6000) not null
);
create index plan_review_entry_of_review on plan_review_entry (review_id);
