-- Providers report what became of a message (spec, N2), and messages wait on purpose (N5).

alter table delivery_attempt alter column outcome set data type varchar(20);

create index delivery_by_recipient on delivery (recipient, channel, created_at);

-- How often paging began again: an acknowledgement was followed by nothing (N4), the severity was
-- changed (S4).
alter table incident add column lapses integer default 0 not null;
alter table incident add column severity_changes integer default 0 not null;
