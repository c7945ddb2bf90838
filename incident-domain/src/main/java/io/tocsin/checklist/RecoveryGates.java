package io.tocsin.checklist;

import static io.tocsin.checklist.ChecklistWording.SAY;

import io.tocsin.incident.Gatekeeping;
import io.tocsin.incident.Incident;
import io.tocsin.incident.OpenItem;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The gates of a P0 or P1 (spec, K2, M1): every group but the documents before it is resolved, the
 * documents and the published postmortem before it is closed. Others pass freely.
 */
@ApplicationScoped
class RecoveryGates implements Gatekeeping {

  private final RecoveryChecklist checklist;
  private final PublishedPostmortems postmortems;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecoveryGates() {
    this(null, null);
  }

  @Inject
  public RecoveryGates(RecoveryChecklist checklist, PublishedPostmortems postmortems) {
    this.checklist = checklist;
    this.postmortems = postmortems;
  }

  @Override
  public List<OpenItem> beforeResolving(Incident incident) {
    return open(incident, group -> group != Group.DOCUMENTS).toList();
  }

  @Override
  public List<OpenItem> beforeClosing(Incident incident) {
    Stream<OpenItem> postmortem =
        incident.severity().postmortemRequired() && !postmortems.isPublished(incident.id())
            ? Stream.of(new OpenItem("postmortem", SAY.say("postmortem.unpublished")))
            : Stream.empty();
    return Stream.concat(postmortem, open(incident, group -> group == Group.DOCUMENTS)).toList();
  }

  private Stream<OpenItem> open(Incident incident, Predicate<Group> groups) {
    if (!incident.severity().postmortemRequired()) {
      return Stream.empty();
    }
    return checklist.of(incident.id()).stream()
        .filter(item -> groups.test(item.definition().group()) && !item.state().settled())
        .map(item -> new OpenItem(item.definition().key(), item.definition().text()));
  }
}
