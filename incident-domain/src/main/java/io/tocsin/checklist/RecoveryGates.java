package io.tocsin.checklist;

import static io.tocsin.checklist.ChecklistWording.SAY;

import io.tocsin.incident.Ending;
import io.tocsin.incident.Gatekeeping;
import io.tocsin.incident.Incident;
import io.tocsin.incident.OpenItem;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The gates of a P0 or P1 (spec, K2, M1): every group but the documents before it is resolved, the
 * documents and the published postmortem before it is closed. What probes measured longer ago than
 * the plan believes is not believed. Others pass freely, and a drill has nothing to write.
 */
@ApplicationScoped
class RecoveryGates implements Gatekeeping {

  private final RecoveryChecklist checklist;
  private final PublishedPostmortems postmortems;
  private final Plans plans;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecoveryGates() {
    this(null, null, null, null);
  }

  @Inject
  public RecoveryGates(
      RecoveryChecklist checklist, PublishedPostmortems postmortems, Plans plans, Clock clock) {
    this.checklist = checklist;
    this.postmortems = postmortems;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public List<OpenItem> open(Incident incident, Ending ending) {
    Stream<OpenItem> postmortem =
        ending == Ending.CLOSE
                && incident.severity().postmortemRequired()
                && !incident.drill()
                && !postmortems.isPublished(incident.id())
            ? Stream.of(new OpenItem("postmortem", SAY.say("postmortem.unpublished")))
            : Stream.empty();
    return Stream.concat(postmortem, items(incident, ending, item -> !item.state().settled()))
        .toList();
  }

  @Override
  public List<OpenItem> stale(Incident incident, Ending ending) {
    Instant believed = clock.instant().minus(plans.current().resultsHold());
    return items(incident, ending, item -> isStale(item, believed)).toList();
  }

  private static boolean isStale(ChecklistItem item, Instant believed) {
    if (item.definition().probe().isEmpty()) {
      return false;
    }
    return switch (item.state()) {
      case OPEN -> true;
      case PASSED, FAILED -> item.at().filter(at -> !at.isBefore(believed)).isEmpty();
      case WAIVED, NOT_APPLICABLE -> false;
    };
  }

  private Stream<OpenItem> items(Incident incident, Ending ending, Predicate<ChecklistItem> which) {
    boolean freely =
        !incident.severity().postmortemRequired() || (incident.drill() && ending == Ending.CLOSE);
    if (freely) {
      return Stream.empty();
    }
    return checklist.of(incident.id()).stream()
        .filter(item -> (item.definition().group() == Group.DOCUMENTS) == (ending == Ending.CLOSE))
        .filter(which)
        .map(item -> new OpenItem(item.definition().key(), item.definition().text()));
  }
}
