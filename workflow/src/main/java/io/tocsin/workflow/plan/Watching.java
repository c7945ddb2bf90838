package io.tocsin.workflow.plan;

import io.tocsin.evidence.Verdict;
import io.tocsin.plan.Plan;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.plan.WatchDefinition.Bound;
import io.tocsin.plan.WatchDefinition.Hysteresis;
import io.tocsin.plan.WatchDefinition.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What looks by itself: {@code watches.yaml}. */
final class Watching {

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST_WATCHES = 500;
  private static final int MOST_LOOKS = 100;

  private final Problems problems;
  private final Mentions mentions;
  private final Subjects subjects;

  Watching(Problems problems, Mentions mentions) {
    this.problems = problems;
    this.mentions = mentions;
    subjects = new Subjects(problems, mentions);
  }

  WatchDefinition watch(Word key, Section section) {
    return new WatchDefinition(
        key.text(),
        section.text("name"),
        mentioned(Mentions.Kind.PROBE, section.word("probe")),
        every(section.word("every"), section),
        rule(section),
        hysteresis(section),
        subjects.subject(section),
        section.words("needs").stream().map(this::setting).toList());
  }

  private String mentioned(Mentions.Kind kind, Word word) {
    mentions.add(kind, word);
    return word.text();
  }

  private Duration every(Word word, Section section) {
    Duration every = section.duration(word);
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      problems.add(word, "watch.every", word.text());
    }
    return every;
  }

  private Rule rule(Section section) {
    Optional<Word> on = section.optionalWord("on");
    Optional<Word> measure = section.optionalWord("measure");
    Optional<Word> above = section.optionalWord("above");
    if (measure.isPresent() != above.isPresent()) {
      problems.add(measure.or(() -> above).orElseThrow(), "watch.together");
    }
    if (measure.isPresent() && on.isPresent()) {
      problems.add(on.get(), "watch.either");
    }
    Optional<Bound> bound =
        measure.flatMap(name -> above.map(word -> new Bound(name.text(), number(word))));
    return new Rule(
        on.map(this::verdict).orElse(Verdict.FAIL),
        bound,
        section.optionalWord("notSeen").map(this::fails).orElse(true));
  }

  private Verdict verdict(Word word) {
    if (!word.text().matches("FAIL|WARN")) {
      problems.add(word, "watch.on", word.text());
    }
    return word.text().equals("WARN") ? Verdict.WARN : Verdict.FAIL;
  }

  private boolean fails(Word word) {
    if (!word.text().matches("fails|unknown")) {
      problems.add(word, "watch.notSeen", word.text());
    }
    return word.text().equals("fails");
  }

  private double number(Word word) {
    if (word.text().matches("-?\\d{1,12}(?:\\.\\d{1,6})?")) {
      return Double.parseDouble(word.text());
    }
    problems.add(word, "watch.above", word.text());
    return 0;
  }

  private Hysteresis hysteresis(Section section) {
    return new Hysteresis(
        section.optionalWord("failsToOpen").map(this::looks).orElse(1),
        section.optionalWord("passesToRecover").map(this::looks).orElse(1),
        section.optionalWord("for").map(word -> lasting(word, section)).orElse(Duration.ZERO));
  }

  private int looks(Word word) {
    int looks = word.text().matches("\\d{1,3}") ? Integer.parseInt(word.text()) : 0;
    if (looks < 1 || looks > MOST_LOOKS) {
      problems.add(word, "watch.looks", MOST_LOOKS, word.text());
    }
    return looks;
  }

  private Duration lasting(Word word, Section section) {
    Duration lasting = section.duration(word);
    if (lasting.compareTo(LONGEST) > 0) {
      problems.add(word, "watch.for", word.text());
    }
    return lasting;
  }

  private String setting(Word word) {
    if (!word.text().matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
      problems.add(word, "watch.setting", word.text());
    }
    return word.text();
  }

  /** What only shows once the whole plan is read. */
  void check(Plan plan, Map<Word, WatchDefinition> watches) {
    if (watches.size() > MOST_WATCHES) {
      Word first = watches.keySet().iterator().next();
      problems.add(first, "watch.many", MOST_WATCHES, watches.size());
    }
    watches.forEach(
        (key, watch) -> plan.probe(watch.probe()).ifPresent(probe -> checkPace(key, watch, probe)));
    subjects.check(plan);
  }

  private void checkPace(Word key, WatchDefinition watch, ProbeDefinition probe) {
    if (probe.timeout().compareTo(watch.every()) >= 0) {
      problems.add(key, "watch.pace", probe.key(), probe.timeout(), watch.every());
    }
  }
}
