package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.escalation.ResolvedLevel.Paged;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Recipient;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out whom levels of an escalation mean: who is on call, and who has a role (spec, N6). */
@ApplicationScoped
public class ResolvingLevel {

  private final Plans plans;
  private final WhoIsOnCall onCall;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ResolvingLevel() {
    this(null, null);
  }

  @Inject
  public ResolvingLevel(Plans plans, WhoIsOnCall onCall) {
    this.plans = plans;
    this.onCall = onCall;
  }

  /** As it is at the instant. */
  public ResolvedLevel resolve(List<Recipient> level, Instant at) {
    Plan plan = plans.current();
    Map<String, Paged> people = new LinkedHashMap<>();
    List<LocalText> uncovered = new ArrayList<>();
    for (Recipient recipient : level) {
      // A switch with patterns would be exhaustive, but is no part of Java 17.
      if (recipient instanceof Recipient.Person person) {
        add(people, person.contact(), plan.nameOf(person.contact()));
      } else if (recipient instanceof Recipient.InRole role) {
        plan.inRole(role.role())
            .forEach(it -> add(people, it.key(), SAY.say("inRole", it.name(), role.role())));
      } else if (recipient instanceof Recipient.OnCall duty) {
        LocalText schedule =
            plan.schedule(duty.schedule())
                .map(OnCallSchedule::name)
                .orElse(LocalText.verbatim(duty.schedule()));
        onCall
            .at(duty.schedule(), at)
            .contact()
            .ifPresentOrElse(
                contact -> add(people, contact, SAY.say("onCall", plan.nameOf(contact), schedule)),
                () -> uncovered.add(schedule));
      }
    }
    return new ResolvedLevel(List.copyOf(people.values()), List.copyOf(uncovered));
  }

  private static void add(Map<String, Paged> people, String contact, LocalText said) {
    people.putIfAbsent(contact, new Paged(contact, said));
  }
}
