package io.tocsin.web.part;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One number over time, small enough for a line of text.
 *
 * @param values oldest first; {@code NaN} where nothing was measured
 */
public record Plot(String unit, List<Double> values) {

  private static final String STEPS = "▁▂▃▄▅▆▇█";
  private static final String GAP = "·";

  public Plot {
    values = List.copyOf(values);
  }

  /** Whether anything was measured. */
  public boolean measured() {
    return values.stream().anyMatch(value -> !value.isNaN());
  }

  /** First and last value, {@code 5213 ms → 84 ms}. */
  public String change() {
    List<Double> all = values.stream().filter(value -> !value.isNaN()).toList();
    return all.isEmpty() ? "" : number(all.get(0)) + " → " + number(all.get(all.size() - 1));
  }

  /** Lowest and highest value, {@code 84 ms – 5213 ms}. */
  public String range() {
    return measured() ? number(low()) + " – " + number(high()) : "";
  }

  /** A bar a value, the lowest at the bottom and the highest at the top. */
  public String bars() {
    double low = low();
    double high = high();
    return values.stream().map(value -> step(value, low, high)).collect(Collectors.joining());
  }

  private double low() {
    return values.stream().filter(value -> !value.isNaN()).min(Double::compare).orElse(0.0);
  }

  private double high() {
    return values.stream().filter(value -> !value.isNaN()).max(Double::compare).orElse(0.0);
  }

  private static String step(double value, double low, double high) {
    if (Double.isNaN(value)) {
      return GAP;
    }
    int top = STEPS.length() - 1;
    int step = high > low ? (int) Math.round((value - low) / (high - low) * top) : 0;
    return STEPS.substring(step, step + 1);
  }

  private String number(double value) {
    String text =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.2f", value);
    return unit.equals("1") || unit.isEmpty() ? text : text + " " + unit;
  }
}
