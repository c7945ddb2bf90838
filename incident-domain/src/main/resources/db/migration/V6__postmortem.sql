create sequence postmortem_comment_seq start with 1 increment by 50;

create table postmortem (
  incident_id varchar(18) primary key,
  version integer not null,
  state varchar(10) not null,
  summary varchar(20000) not null,
  impact varchar(20000) not null,
  root_cause varchar(100) not null,
  root_cause_text varchar(20000) not null,
  whys varchar(30000) not null,
  contributing varchar(20000) not null,
  went_well varchar(20000) not null,
  went_badly varchar(20000) not null,
  prevention varchar(20000) not null,
  vulnerability varchar(20000) not null,
  opened_at timestamp(6) with time zone not null,
  edited_at timestamp(6) with time zone,
  edited_by varchar(200),
  submitted_at timestamp(6) with time zone,
  submitted_by varchar(200),
  published_at timestamp(6) with time zone,
  published_by varchar(200)
);
create index postmortem_published on postmortem (state, published_at);
create index postmortem_cause on postmortem (root_cause, state);

create table postmortem_comment (
  id bigint primary key,
  incident_id varchar(18) not null,
  at timestamp(6) with time zone not null,
  author varchar(200) not null,
  text varchar(10000) not null
);
create index comment_of_postmortem on postmortem_comment (incident_id, id);
