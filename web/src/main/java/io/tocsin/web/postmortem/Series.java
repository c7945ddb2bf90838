package io.tocsin.web.postmortem;

import io.tocsin.evidence.Measurement;
import io.tocsin.postmortem.Facts.Look;
import io.tocsin.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One number over time, small enough for a line of text. */
record Series(LocalText probe, String name, String unit, List<Double> values) {

  private static final String STEPS = "▁▂▃▄▅▆▇█";

  /** The numbers that were measured more than once, oldest first. */
  static List<Series> of(List<Look> looks) {
    Map<String, Series> all = new LinkedHashMap<>();
    for (Look look : looks) {
      for (Measurement measured : look.measurements()) {
        all.computeIfAbsent(
                look.probe() + " " + measured.name(),
                key -> new Series(look.name(), measured.name(), measured.unit(), new ArrayList<>()))
            .values()
            .add(measured.value());
      }
    }
    return all.values().stream().filter(series -> series.values().size() > 1).toList();
  }

  /** First and last value, {@code 5213 ms → 84 ms}. */
  String change() {
    return number(values.get(0)) + " → " + number(values.get(values.size() - 1));
  }

  /** A bar a value, the lowest at the bottom and the highest at the top. */
  String plot() {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return values.stream().map(value -> step(value, low, high)).collect(Collectors.joining());
  }

  private static String step(double value, double low, double high) {
    int top = STEPS.length() - 1;
    int step = high > low ? (int) Math.round((value - low) / (high - low) * top) : 0;
    return STEPS.substring(step, step + 1);
  }

  private String number(double value) {
    String text =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.2f", value);
    return unit.equals("1") ? text : text + " " + unit;
  }
}
