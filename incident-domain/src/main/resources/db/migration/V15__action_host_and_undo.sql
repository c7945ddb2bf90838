-- An action may be for another host, user@host:port; empty: this one. What runs is looked up on all
-- targets at once, for an action waits for those on its component and for those on its host.
alter table action_run add column host varchar(400) default '' not null;
drop index action_on_target;
create index action_in_state on action_run (state);

-- An action may take another one back; what that needs of the time before is recorded.
alter table action_run add column recorded varchar(4000) default '{}' not null;
alter table action_run add column undoes varchar(36);
alter table action_run add column undone_by varchar(36);
create index action_of_kind on action_run (target, action_key);
