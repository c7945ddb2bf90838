package io.tocsin.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tocsin.delivery.DeliveryState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds what providers took against the ledger: nothing lost, nothing doubled that may not be, and
 * nothing unknown to either.
 */
final class Audit {

  private final Set<String> incidents;
  private final List<Ledger.Entry> ledger;
  private final Map<String, List<Taken>> taken;
  private final List<String> findings = new ArrayList<>();

  private Audit(Set<String> incidents, List<Ledger.Entry> ledger, List<Taken> taken) {
    this.incidents = incidents;
    this.ledger = ledger;
    this.taken = taken.stream().collect(groupingBy(Taken::delivery));
  }

  /**
   * What is wrong, a sentence each; empty when all is well.
   *
   * @param incidents those whose alerts were accepted, each of which sets off {@link FiveMessages}
   * @param ledger once nothing is under way any more
   * @param taken by providers that refuse nothing
   */
  static List<String> of(Set<String> incidents, List<Ledger.Entry> ledger, List<Taken> taken) {
    Audit audit = new Audit(incidents, ledger, taken);
    audit.planned();
    ledger.forEach(audit::ended);
    ledger.forEach(audit::arrived);
    audit.known();
    return audit.findings;
  }

  private void planned() {
    Map<String, Map<FiveMessages.Route, Long>> byIncident =
        ledger.stream()
            .collect(
                groupingBy(Ledger.Entry::incident, groupingBy(Ledger.Entry::route, counting())));
    Map<FiveMessages.Route, Long> each =
        FiveMessages.ROUTES.stream().collect(toMap(Function.identity(), route -> 1L));
    for (String incident : incidents) {
      Map<FiveMessages.Route, Long> planned = byIncident.getOrDefault(incident, Map.of());
      if (!planned.equals(each)) {
        find("accepted incident %s has the deliveries %s", incident, planned);
      }
    }
    Set<String> unheard = new HashSet<>(byIncident.keySet());
    unheard.removeAll(incidents);
    unheard.forEach(incident -> find("incident %s was opened by no accepted alert", incident));
  }

  /** The providers take all: what may be repeated arrives, and the rest may be in doubt. */
  private void ended(Ledger.Entry entry) {
    boolean doubted = entry.state() == DeliveryState.UNKNOWN && !entry.repeatable();
    if (!succeeded(entry) && !doubted) {
      find("%s ended as %s", named(entry), entry.state());
    }
    if (!entry.repeatable() && entry.interrupted() > 0 && !doubted) {
      find("%s was interrupted and no person was asked", named(entry));
    }
    if (entry.interrupted() > 0 && !entry.possibleRepeat()) {
      find("%s was interrupted and is not marked as a possible repeat", named(entry));
    }
  }

  private void arrived(Ledger.Entry entry) {
    List<Taken> arrivals =
        taken.getOrDefault(entry.id(), List.of()).stream()
            .sorted(Comparator.comparing(Taken::at))
            .toList();
    if (succeeded(entry) && arrivals.isEmpty()) {
      find("%s is %s and never arrived", named(entry), entry.state());
    }
    if (arrivals.size() < 2) {
      return;
    }
    if (!entry.repeatable()) {
      find("%s arrived %d times", named(entry), arrivals.size());
    } else if (!entry.possibleRepeat()) {
      find("%s arrived %d times without a mark in the ledger", named(entry), arrivals.size());
    }
    if (!arrivals.stream().skip(1).allMatch(Taken::saysRepeat)) {
      find("%s arrived again without saying so", named(entry));
    }
  }

  private void known() {
    Set<String> unknown = new HashSet<>(taken.keySet());
    ledger.forEach(entry -> unknown.remove(entry.id()));
    unknown.forEach(id -> find("delivery %s arrived and is not in the ledger", id));
  }

  private static boolean succeeded(Ledger.Entry entry) {
    return Stream.of(DeliveryState.ACCEPTED, DeliveryState.DELIVERED)
        .anyMatch(state -> state == entry.state());
  }

  private static String named(Ledger.Entry entry) {
    return "%s delivery %s to %s over %s"
        .formatted(
            entry.severity(), entry.id(), entry.route().recipient(), entry.route().channel());
  }

  private void find(String what, Object... values) {
    findings.add(what.formatted(values));
  }
}
