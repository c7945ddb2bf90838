package io.tocsin.workflow.plan;

import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Plan;
import java.time.Duration;
import java.util.Map;

/** What others send to say that they live: {@code heartbeats.yaml}. */
final class Beats {

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int LONGEST_KEY = 80;
  private static final int MOST_HEARTBEATS = 200;

  private final Problems problems;
  private final Subjects subjects;

  Beats(Problems problems, Mentions mentions) {
    this.problems = problems;
    subjects = new Subjects(problems, mentions);
  }

  HeartbeatDefinition heartbeat(Word key, Section section) {
    if (key.text().length() > LONGEST_KEY) {
      problems.add(key, "key.long", LONGEST_KEY);
    }
    return new HeartbeatDefinition(
        key.text(),
        section.text("name"),
        bounded("every", SHORTEST, section.word("every"), section),
        section
            .optionalWord("grace")
            .map(word -> bounded("grace", Duration.ofSeconds(1), word, section))
            .orElse(Duration.ZERO),
        subjects.subject(section));
  }

  private Duration bounded(String field, Duration least, Word word, Section section) {
    Duration duration = section.duration(word);
    if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
      problems.add(word, "beat.bounds", field, least, word.text());
    }
    return duration;
  }

  /** What only shows once the whole plan is read. */
  void check(Plan plan, Map<Word, HeartbeatDefinition> heartbeats) {
    if (heartbeats.size() > MOST_HEARTBEATS) {
      problems.add(
          heartbeats.keySet().iterator().next(), "beat.many", MOST_HEARTBEATS, heartbeats.size());
    }
    subjects.check(plan);
  }
}
