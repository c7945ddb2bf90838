package io.tocsin.probe;

import java.util.List;

/** Of measured values, smallest first; by the nearest rank, so each is one that was measured. */
record Percentiles(List<Double> sorted) {

  static Percentiles of(List<Double> values) {
    return new Percentiles(values.stream().sorted().toList());
  }

  /** The value that so many percent of all do not exceed; there must be one. */
  double at(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
