package io.tocsin.oncall;

import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Contact.Address;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Recipient;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The football plan with people: ann and bob take turns by day from noon to noon, and on the
 * schedule "later" nobody is on call before 2030.
 */
public final class DutyPlan {

  private DutyPlan() {}

  /** With the levels as the policy of every severity: 15 minutes, two rounds. */
  public static Plan with(List<List<Recipient>> levels) {
    Plan plan = FootballPlan.plans().current();
    Map<Severity, EscalationPolicy> policies = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      policies.put(severity, new EscalationPolicy(levels, Duration.ofMinutes(15), 2));
    }
    return new Plan(
        plan.key(),
        plan.version(),
        plan.name(),
        plan.updated(),
        plan.team(),
        plan.severities(),
        plan.alerts(),
        plan.services(),
        plan.probes(),
        plan.actions(),
        plan.procedures(),
        plan.checklist(),
        plan.resultsHold(),
        plan.watches(),
        plan.intake(),
        plan.channels(),
        Stream.of("ann", "bob", "cem").map(DutyPlan::contact).toList(),
        List.of(schedule("duty", "2026-01-01"), schedule("later", "2030-01-01")),
        policies,
        plan.toolbox(),
        plan.review(),
        plan.unreachedDigest());
  }

  private static Contact contact(String key) {
    return new Contact(
        key,
        new LocalText(key, key + "（中文）"),
        key.equals("cem") ? Set.of() : Set.of("devops"),
        Locale.ENGLISH,
        List.of(new Address("mail", key + "@example.com")),
        Optional.empty());
  }

  private static OnCallSchedule schedule(String key, String from) {
    return new OnCallSchedule(
        key,
        new LocalText(key + " rota", key + "值班"),
        ZoneOffset.UTC,
        List.of(
            new Rotation(
                1,
                LocalTime.NOON,
                LocalDate.parse(from),
                List.of("ann", "bob"),
                Optional.empty())));
  }
}
