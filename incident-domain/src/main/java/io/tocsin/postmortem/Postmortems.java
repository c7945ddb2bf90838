package io.tocsin.postmortem;

import io.tocsin.checklist.PublishedPostmortems;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import java.util.List;
import java.util.Optional;

/** All postmortems, and what was said of them. */
public interface Postmortems extends PublishedPostmortems {

  void add(Postmortem postmortem);

  Optional<Postmortem> find(IncidentId incident);

  /**
   * The postmortem of an incident.
   *
   * @throws NoSuchPostmortem when none was opened
   */
  default Postmortem get(IncidentId incident) {
    return find(incident).orElseThrow(() -> new NoSuchPostmortem(incident));
  }

  /** The postmortem of an incident, held against other writers until the transaction ends. */
  Optional<Postmortem> hold(IncidentId incident);

  /** Sends what was changed to the database, so that a version that is read is the new one. */
  void flush();

  Optional<Postmortem> published(IncidentId incident);

  @Override
  default boolean isPublished(IncidentId incident) {
    return published(incident).isPresent();
  }

  /** The library, newest incident first. */
  List<Lesson> published(PostmortemQuery query);

  /** The tags of the library, the most used first. */
  List<String> tags();

  /**
   * Earlier incidents, resolved or closed, on the same service under the same procedure, or with
   * the same published root cause as this one's. Those of the same cause come first, then those
   * with a published postmortem, then the newest. Drills teach nothing here.
   */
  List<SimilarIncident> similarTo(Incident incident, int limit);

  void add(PostmortemComment comment);

  /** Of one postmortem, oldest first. */
  List<PostmortemComment> comments(IncidentId incident);
}
