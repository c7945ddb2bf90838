package io.tocsin.web.part;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What one look of a probe found.
 *
 * @param text the raw evidence behind the summary, may be empty
 */
public record EvidenceView(
    String name,
    Verdict verdict,
    String summary,
    Instant at,
    List<Measurement> measurements,
    String text) {

  public EvidenceView {
    measurements = List.copyOf(measurements);
  }

  /** The numbers as one line, {@code latency 5213 ms}. */
  public List<String> numbers() {
    return measurements.stream().map(EvidenceView::number).toList();
  }

  private static String number(Measurement measurement) {
    String value =
        measurement.value() == Math.rint(measurement.value())
            ? Long.toString((long) measurement.value())
            : String.format(Locale.ROOT, "%.2f", measurement.value());
    String unit = "1".equals(measurement.unit()) ? "" : " " + measurement.unit();
    return measurement.name() + " " + value + unit;
  }
}
