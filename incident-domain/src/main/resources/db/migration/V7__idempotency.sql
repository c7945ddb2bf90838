-- What was answered to a command that came with an Idempotency-Key; kept for 24 hours.
create table idempotency_key (
  caller varchar(220) not null,
  idempotency_key varchar(200) not null,
  request_hash varchar(64) not null,
  status integer not null,
  location varchar(500),
  body varchar(500000) not null,
  answered_at timestamp(6) with time zone not null,
  primary key (caller, idempotency_key)
);
create index idempotency_key_age on idempotency_key (answered_at);
