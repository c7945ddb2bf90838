package io.tocsin.bench;

import java.util.List;

/** Measured values in ascending order. */
record Samples(List<Double> ascending) {

  static Samples of(List<Double> values) {
    return new Samples(values.stream().sorted().toList());
  }

  double median() {
    return percentile(50);
  }

  /** The smallest value that at least so many percent of all do not exceed (nearest rank). */
  double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * ascending.size());
    return ascending.get(Math.max(rank, 1) - 1);
  }

  double least() {
    return ascending.get(0);
  }

  double most() {
    return ascending.get(ascending.size() - 1);
  }
}
