package io.tocsin.watch;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.plan.WatchDefinition;
import java.util.Optional;

/** What a watch makes of one look. */
public enum Judgement {
  PASS,
  FAIL,
  /** It could not see; that says nothing about the target. */
  UNKNOWN;

  static Judgement of(WatchDefinition.Rule rule, ProbeResult result) {
    if (result instanceof ProbeResult.NotSeen notSeen) {
      return notSeen.verdict() == Verdict.FAIL && rule.unseenFails() ? FAIL : UNKNOWN;
    }
    return rule.bound()
        .map(bound -> within(bound, result))
        .orElseGet(() -> judged(rule.on(), result.verdict()));
  }

  private static Judgement within(WatchDefinition.Bound bound, ProbeResult result) {
    return value(bound.measurement(), result)
        .map(value -> value > bound.above() ? FAIL : PASS)
        .orElse(UNKNOWN);
  }

  private static Optional<Double> value(String measurement, ProbeResult result) {
    return result.measurements().stream()
        .filter(measured -> measured.name().equals(measurement))
        .map(Measurement::value)
        .findFirst();
  }

  private static Judgement judged(Verdict on, Verdict verdict) {
    return switch (verdict) {
      case OK -> PASS;
      case WARN -> on == Verdict.WARN ? FAIL : PASS;
      case FAIL -> FAIL;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
