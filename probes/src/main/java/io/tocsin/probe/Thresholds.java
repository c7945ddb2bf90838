package io.tocsin.probe;

import io.tocsin.evidence.Verdict;
import java.util.Optional;

/** Where a number that should be small becomes a warning, and where a failure; both inclusive. */
record Thresholds(Optional<Double> warn, Optional<Double> fail) {

  /** These, or when the plan gives neither: a warning at {@code bound}. */
  Thresholds orWarnAt(double bound) {
    return none() ? new Thresholds(Optional.of(bound), Optional.empty()) : this;
  }

  /** These, or when the plan gives neither: the two bounds. */
  Thresholds orElse(double warnAt, double failAt) {
    return none() ? new Thresholds(Optional.of(warnAt), Optional.of(failAt)) : this;
  }

  boolean none() {
    return warn.isEmpty() && fail.isEmpty();
  }

  Verdict judge(double value) {
    if (fail.filter(bound -> value >= bound).isPresent()) {
      return Verdict.FAIL;
    }
    return warn.filter(bound -> value >= bound).isPresent() ? Verdict.WARN : Verdict.OK;
  }

  /** The worse of two; a look that saw something is never {@link Verdict#UNKNOWN}. */
  static Verdict worse(Verdict a, Verdict b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
