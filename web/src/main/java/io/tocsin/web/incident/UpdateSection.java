package io.tocsin.web.incident;

import io.tocsin.account.Role;
import io.tocsin.incident.Incident;
import io.tocsin.update.StatusLinks;
import io.tocsin.update.StatusUpdate;
import io.tocsin.update.StatusUpdates;
import io.tocsin.update.UpdatesDue;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Fills the part of an incident's page that is about status updates. */
@ApplicationScoped
class UpdateSection {

  private final StatusUpdates updates;
  private final UpdatesDue due;
  private final StatusLinks links;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected UpdateSection() {
    this(null, null, null, null, null);
  }

  @Inject
  UpdateSection(
      StatusUpdates updates, UpdatesDue due, StatusLinks links, Visitor visitor, Clock clock) {
    this.updates = updates;
    this.due = due;
    this.links = links;
    this.visitor = visitor;
    this.clock = clock;
  }

  UpdatesView of(Incident incident) {
    return new UpdatesView(
        updates.newest(incident.id()).map(UpdateSection::row),
        due.dueAt(incident).map(at -> Deadline.of(at, clock.instant())),
        visitor.may(Role.RESPONDER) && !incident.status().ended(),
        visitor.may(Role.RESPONDER) ? links.url(incident.id()) : Optional.empty(),
        visitor.may(Role.COMMANDER) && !incident.status().ended());
  }

  private static UpdatesView.Newest row(StatusUpdate update) {
    return new UpdatesView.Newest(
        update.text(), update.by().name(), update.at(), update.audience());
  }
}
