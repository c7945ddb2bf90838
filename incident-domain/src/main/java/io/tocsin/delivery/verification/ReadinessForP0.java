package io.tocsin.delivery.verification;

import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.EventKind;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a P0 would reach anybody (spec, N5), for the start page. */
@ApplicationScoped
public class ReadinessForP0 {

  private final Routing routing;
  private final AddressBook addressBook;
  private final Verifications verifications;

  @Inject
  ReadinessForP0(Routing routing, AddressBook addressBook, Verifications verifications) {
    this.routing = routing;
    this.addressBook = addressBook;
    this.verifications = verifications;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected ReadinessForP0() {
    this(null, null, null);
  }

  /**
   * @param ready at least one route is configured, and a test message over it was taken or its
   *     contact confirmed it in a review of the plan
   * @param reasons what is wrong with each route that is not, also when another one is ready
   */
  public record Readiness(boolean ready, List<LocalText> reasons) {
    public Readiness {
      reasons = List.copyOf(reasons);
    }
  }

  public Readiness check() {
    List<Route> routes = routing.recipients(Severity.P0, Routing.GENERAL, EventKind.DECLARED);
    if (routes.isEmpty()) {
      return new Readiness(false, List.of(Wording.PHRASES.say("no.route")));
    }
    List<LocalText> reasons = new ArrayList<>();
    for (Route route : routes) {
      problem(route).ifPresent(reasons::add);
    }
    return new Readiness(reasons.size() < routes.size(), reasons);
  }

  private Optional<LocalText> problem(Route route) {
    return addressBook
        .resolve(route.contact(), route.channel())
        .fold(found -> unverified(route, found), Optional::of);
  }

  private Optional<LocalText> unverified(Route route, Resolved destination) {
    Optional<Verification> verification = verifications.find(route);
    if (verification.isPresent() && verification.get().isOf(Fingerprint.of(destination))) {
      return Optional.empty();
    }
    return Optional.of(
        Wording.PHRASES.say(
            verification.isPresent() ? "changed" : "untested",
            destination.written().contact().name(),
            destination.written().definition().name()));
  }
}
