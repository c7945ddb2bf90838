-- Tags of postmortems, and what happened before at the same place (spec, M4).
alter table postmortem add column tags varchar(500) default '' not null;
create index incident_of_place on incident (service_key, procedure_key, id);
