-- Who may use Tocsin: people's accounts, their sessions, programs' tokens. Secrets are kept as hashes only.
create table account (
  id varchar(36) primary key,
  name varchar(64) not null unique,
  display_name varchar(200) not null,
  password_hash varchar(300) not null,
  locale varchar(20),
  zone varchar(60) not null,
  disabled boolean not null,
  failed_attempts integer not null,
  first_failed_at timestamp(6) with time zone,
  locked_until timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null
);

create table account_role (
  account_id varchar(36) not null references account (id),
  role varchar(20) not null,
  primary key (account_id, role)
);

create table account_session (
  id varchar(36) primary key,
  secret_hash varchar(64) not null unique,
  account_id varchar(36) not null references account (id),
  created_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);

create index account_session_account on account_session (account_id);
create index account_session_expiry on account_session (expires_at);

create table api_token (
  id varchar(36) primary key,
  name varchar(64) not null,
  secret_hash varchar(64) not null unique,
  issued_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  expires_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone
);

create table api_token_scope (
  token_id varchar(36) not null references api_token (id),
  scope varchar(20) not null,
  primary key (token_id, scope)
);
