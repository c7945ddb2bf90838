package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import java.util.Locale;

/** Numbers as a responder reads them, the same in both languages. */
final class Numbers {

  private static final long KIB = 1024;

  private Numbers() {}

  static String milliseconds(Measurement measured) {
    String format = measured.value() < 10 ? "%.1f ms" : "%.0f ms";
    return String.format(Locale.ROOT, format, measured.value());
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f s" : "%.0f s", value);
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }

  static String bytes(double value) {
    double rest = value;
    String unit = "B";
    for (String next : new String[] {"KiB", "MiB", "GiB", "TiB"}) {
      if (rest < KIB) {
        break;
      }
      rest /= KIB;
      unit = next;
    }
    return String.format(Locale.ROOT, unit.equals("B") ? "%.0f %s" : "%.1f %s", rest, unit);
  }
}
