package io.tocsin.web.part;

import io.tocsin.evidence.Evidence;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probing;
import io.tocsin.evidence.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  private static final List<Verdict> URGENCY =
      List.of(Verdict.FAIL, Verdict.WARN, Verdict.UNKNOWN, Verdict.OK);

  public EvidenceView {
    measurements = List.copyOf(measurements);
  }

  public static EvidenceView of(Evidence look, Locale locale) {
    return new EvidenceView(
        look.name().in(locale),
        look.verdict(),
        look.summary().in(locale),
        look.startedAt(),
        look.measurements(),
        look.text());
  }

  /** A look that nobody recorded. */
  public static EvidenceView of(Probing.Look look, Locale locale) {
    return new EvidenceView(
        look.name().in(locale),
        look.result().verdict(),
        look.result().summary().in(locale),
        look.startedAt(),
        look.result().measurements(),
        look.result().evidence());
  }

  /** The newest look of each probe, what failed first, then the newest. */
  public static List<EvidenceView> latest(List<Evidence> looks, Locale locale) {
    Map<String, Evidence> newest = new LinkedHashMap<>();
    looks.forEach(look -> newest.put(look.probe(), look));
    return newest.values().stream()
        .sorted(
            Comparator.comparing((Evidence look) -> URGENCY.indexOf(look.verdict()))
                .thenComparing(Evidence::startedAt, Comparator.reverseOrder()))
        .map(look -> of(look, locale))
        .toList();
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
