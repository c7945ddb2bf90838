package io.tocsin.plan;

import io.tocsin.incident.Severity;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a team's emergency response plan. Strings may hold references to settings ({@code
 * ${env:NAME}} or {@code ${env:NAME:default}}), resolved only where they are used, so that no
 * secret is ever part of a plan.
 *
 * @param resultsHold for how long what a probe measured for the checklist is believed (spec, K2)
 * @param unreachedDigest absent where nobody is told every week who cannot be reached
 */
public record Plan(
    String key,
    String version,
    LocalText name,
    LocalDate updated,
    String team,
    Map<Severity, SeverityRule> severities,
    AlertRules alerts,
    List<Service> services,
    List<ProbeDefinition> probes,
    List<ActionDefinition> actions,
    List<ProcedureDefinition> procedures,
    List<ChecklistItemDefinition> checklist,
    Duration resultsHold,
    List<WatchDefinition> watches,
    Intake intake,
    List<ChannelDefinition> channels,
    List<Contact> contacts,
    List<OnCallSchedule> schedules,
    Map<Severity, EscalationPolicy> escalation,
    List<ToolGroup> toolbox,
    ReviewCycle review,
    Optional<UnreachedDigest> unreachedDigest) {

  /** Alerts for services that the plan does not know open incidents on this one (spec, I4). */
  public static final String UNASSIGNED = "unassigned";

  public Optional<Service> service(String key) {
    return services.stream().filter(s -> s.key().equals(key)).findFirst();
  }

  public Optional<ProbeDefinition> probe(String key) {
    return probes.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  public Optional<ActionDefinition> action(String key) {
    return actions.stream().filter(a -> a.key().equals(key)).findFirst();
  }

  public Optional<ProcedureDefinition> procedure(String key) {
    return procedures.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  public Optional<WatchDefinition> watch(String key) {
    return watches.stream().filter(w -> w.key().equals(key)).findFirst();
  }

  public Optional<ChannelDefinition> channel(String key) {
    return channels.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  public Optional<Contact> contact(String key) {
    return contacts.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** In the order of the plan. */
  public List<Contact> inRole(String role) {
    return contacts.stream().filter(c -> c.roles().contains(role)).toList();
  }

  public Optional<OnCallSchedule> schedule(String key) {
    return schedules.stream().filter(s -> s.key().equals(key)).findFirst();
  }

  /** The name of a contact; its key where the plan has no such contact. */
  public LocalText nameOf(String contact) {
    return contact(contact).map(Contact::name).orElse(LocalText.verbatim(contact));
  }

  /** The name of a channel; its key where the plan has no such channel. */
  public LocalText nameOfChannel(String key) {
    return channel(key).map(ChannelDefinition::name).orElse(LocalText.verbatim(key));
  }

  /** The name in the contact's own language, as what is written of them shows it; or the key. */
  public String ownNameOf(String contact) {
    return contact(contact).map(known -> known.name().in(known.locale())).orElse(contact);
  }

  /** The rule of a severity; every plan has all four (checked at import). */
  public SeverityRule rule(Severity severity) {
    SeverityRule rule = severities.get(severity);
    if (rule == null) {
      throw new IllegalStateException("plan " + key + " has no rule for " + severity);
    }
    return rule;
  }

  /** The policy of a severity; every plan has all four (checked at import). */
  public EscalationPolicy escalation(Severity severity) {
    EscalationPolicy policy = escalation.get(severity);
    if (policy == null) {
      throw new IllegalStateException("plan " + key + " has no escalation for " + severity);
    }
    return policy;
  }

  /** With the lengths of time that matter while an emergency is handled at that pace. */
  Plan at(Pace pace) {
    if (pace.equals(Pace.REAL)) {
      return this;
    }
    Map<Severity, SeverityRule> rules = new EnumMap<>(severities);
    rules.replaceAll((severity, rule) -> rule.at(pace));
    Map<Severity, EscalationPolicy> policies = new EnumMap<>(escalation);
    policies.replaceAll((severity, policy) -> policy.at(pace));
    return new Plan(
        key,
        version,
        name,
        updated,
        team,
        rules,
        alerts,
        services,
        probes,
        actions,
        procedures.stream().map(procedure -> procedure.at(pace)).toList(),
        checklist,
        resultsHold,
        watches,
        intake,
        channels,
        contacts,
        schedules,
        policies,
        toolbox,
        review,
        unreachedDigest);
  }

  /**
   * @param resolution absent for a severity whose target is a milestone (P3)
   * @param statusUpdateEvery absent where no reminder is wanted
   * @param acknowledgementLapses after how long without a sign of a person paging begins again;
   *     absent where an acknowledgement holds for good
   */
  public record SeverityRule(
      LocalText name,
      List<LocalText> examples,
      Duration response,
      Optional<Duration> resolution,
      Optional<Duration> statusUpdateEvery,
      Optional<Duration> acknowledgementLapses) {

    SeverityRule at(Pace pace) {
      return new SeverityRule(
          name,
          examples,
          pace.of(response),
          resolution.map(pace::of),
          statusUpdateEvery.map(pace::of),
          acknowledgementLapses.map(pace::of));
    }
  }

  /**
   * How labels of an alert name what it is about (spec, I2, I4).
   *
   * @param correlationWindow alerts on one service within this time of the incident's last alert
   *     join it
   * @param ownIncidentCategories values of {@code categoryLabel} that never join (security, data
   *     loss)
   * @param ownIncidentAlerts alert names that never join
   */
  public record AlertRules(
      String serviceLabel,
      String componentLabel,
      String categoryLabel,
      Duration correlationWindow,
      List<String> ownIncidentCategories,
      List<String> ownIncidentAlerts) {

    /** The labels of an alert of our own about that subject. */
    public Map<String, String> labels(WatchDefinition.Subject subject) {
      Map<String, String> labels = new HashMap<>();
      labels.put("alertname", subject.alert());
      labels.put("severity", subject.severity());
      labels.put(serviceLabel, subject.service());
      subject.component().ifPresent(component -> labels.put(componentLabel, component));
      subject.category().ifPresent(category -> labels.put(categoryLabel, category));
      return labels;
    }
  }
}
