package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Service;
import io.tocsin.plan.WatchDefinition.Subject;
import java.util.ArrayList;
import java.util.List;

/** What the alerts of watches and heartbeats are about. */
final class Subjects {

  private static final int LONGEST_LABEL = 100;

  private record Placed(String service, Word component) {}

  private final Problems problems;
  private final Mentions mentions;
  private final List<Placed> components = new ArrayList<>();

  Subjects(Problems problems, Mentions mentions) {
    this.problems = problems;
    this.mentions = mentions;
  }

  Subject subject(Section section) {
    Word service = section.word("service");
    mentions.add(Mentions.Kind.SERVICE, service);
    return new Subject(
        service.text(),
        section
            .optionalWord("component")
            .map(
                word -> {
                  components.add(new Placed(service.text(), word));
                  return word.text();
                }),
        label(section.word("alert")),
        severity(section.word("severity")),
        section.optionalWord("category").map(this::label));
  }

  private String label(Word word) {
    if (word.text().length() > LONGEST_LABEL) {
      problems.add(word, "long", LONGEST_LABEL);
    }
    return word.text();
  }

  private String severity(Word word) {
    if (!word.text().matches("critical|warning|info")) {
      problems.add(word, "subject.severity", word.text());
    }
    return word.text();
  }

  /** What only shows once the whole plan is read. */
  void check(Plan plan) {
    components.forEach(
        placed ->
            plan.service(placed.service())
                .ifPresent(service -> check(service, placed.component())));
  }

  private void check(Service service, Word component) {
    if (service.component(component.text()).isEmpty()) {
      problems.add(component, "subject.component", service.key(), component.text());
    }
  }
}
