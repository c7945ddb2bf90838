package io.tocsin.incident;

import java.util.List;
import java.util.Optional;

/** All incidents. */
public interface Incidents {

  void add(Incident incident);

  Optional<Incident> find(IncidentId id);

  /**
   * The incident of this id.
   *
   * @throws NoSuchIncident when there is none
   */
  default Incident get(IncidentId id) {
    return find(id).orElseThrow(() -> new NoSuchIncident(id));
  }

  /** Not ended, worst severity first, then the longest waiting. */
  List<Incident> notEnded();

  /** Newest first. */
  List<Incident> search(IncidentQuery query);

  /**
   * Not ended and not a drill, on a service, newest first.
   *
   * @param project the foreign project that they were opened for; absent for those of the plan
   */
  List<Incident> notEndedOn(String serviceKey, Optional<String> project);
}
