package io.tocsin.workflow.plan;

import io.tocsin.incident.Severity;
import io.tocsin.plan.Plan;
import io.tocsin.plan.ReviewCycle;
import io.tocsin.plan.UnreachedDigest;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code plan.yaml} says. */
record General(
    String key,
    String version,
    LocalText name,
    LocalDate updated,
    String team,
    Map<Severity, Plan.SeverityRule> severities,
    Plan.AlertRules alerts,
    Duration resultsHold,
    ReviewCycle review,
    Optional<UnreachedDigest> unreachedDigest) {

  /** How long a measured item of the checklist is believed where the plan does not say. */
  private static final Duration RESULTS_HOLD = Duration.ofMinutes(5);

  static General read(Section plan, Problems problems, People people) {
    Word key = plan.word("key");
    Keyed.check(key, problems);
    return new General(
        key.text(),
        plan.word("version").text(),
        plan.text("name"),
        date(plan.word("updated"), problems),
        plan.word("team").text(),
        severities(key, plan.sections("severities"), problems),
        alerts(key, plan, problems),
        plan.optionalDuration("resultsHold").orElse(RESULTS_HOLD),
        review(plan, problems),
        plan.section("unreachedDigest").map(section -> section.read(people::digest)));
  }

  private static LocalDate date(Word word, Problems problems) {
    try {
      return LocalDate.parse(word.text());
    } catch (DateTimeParseException e) {
      problems.add(word, "date", "2025-10-31", word.text());
      return LocalDate.EPOCH;
    }
  }

  private static Map<Severity, Plan.SeverityRule> severities(
      Word plan, Map<Word, Section> sections, Problems problems) {
    Map<Severity, Plan.SeverityRule> rules = new EnumMap<>(Severity.class);
    sections.forEach(
        (name, section) ->
            rules.put(PlanFolder.severity(name, problems), section.read(General::rule)));
    for (Severity severity : Severity.values()) {
      if (!rules.containsKey(severity)) {
        problems.add(plan, "general.severities", severity);
      }
    }
    return rules;
  }

  private static Plan.SeverityRule rule(Section severity) {
    return new Plan.SeverityRule(
        severity.text("name"),
        severity.texts("examples"),
        severity.duration("response"),
        severity.optionalDuration("resolution"),
        severity.optionalDuration("statusUpdateEvery"),
        severity.optionalDuration("acknowledgementLapses"));
  }

  private static Plan.AlertRules alerts(Word plan, Section whole, Problems problems) {
    return whole
        .section("alerts")
        .map(section -> section.read(General::alertRules))
        .orElseGet(
            () -> {
              problems.add(plan, "general.alerts");
              return new Plan.AlertRules("", "", "", Duration.ZERO, List.of(), List.of());
            });
  }

  private static Plan.AlertRules alertRules(Section alerts) {
    return new Plan.AlertRules(
        alerts.word("serviceLabel").text(),
        alerts.word("componentLabel").text(),
        alerts.word("categoryLabel").text(),
        alerts.duration("correlationWindow"),
        texts(alerts.words("ownIncidentCategories")),
        texts(alerts.words("ownIncidentAlerts")));
  }

  private static ReviewCycle review(Section plan, Problems problems) {
    return plan.section("review")
        .map(section -> section.read(review -> cycle(review, problems)))
        .orElse(ReviewCycle.USUAL);
  }

  private static ReviewCycle cycle(Section review, Problems problems) {
    Optional<Word> every = review.optionalWord("every");
    Optional<Word> within = review.optionalWord("within");
    Optional<Word> answer = review.optionalWord("contactsAnswerWithin");
    ReviewCycle usual = ReviewCycle.USUAL;
    ReviewCycle cycle =
        new ReviewCycle(
            every.map(review::duration).orElse(usual.every()),
            within.map(review::duration).orElse(usual.within()),
            answer.map(review::duration).orElse(usual.contactsAnswerWithin()));
    // The defaults are in order: where the cycle is not, one of the two that clash is written.
    if (cycle.within().compareTo(cycle.every()) >= 0) {
      within.or(() -> every).ifPresent(word -> problems.add(word, "review.end"));
    }
    if (cycle.contactsAnswerWithin().compareTo(cycle.within()) >= 0) {
      answer.or(() -> within).ifPresent(word -> problems.add(word, "review.answer"));
    }
    return cycle;
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }
}
