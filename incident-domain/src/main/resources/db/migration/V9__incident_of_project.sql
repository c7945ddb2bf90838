-- Correlation asks for what is open on a service and, where the plan does not know it, its project.
drop index incident_not_ended;
create index incident_not_ended on incident (service_key, project, status);
