package io.tocsin.web.api;

import io.tocsin.evidence.Evidence;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What one look of a probe showed, on the wire. */
public record EvidenceJson(
    Instant at,
    String step,
    String probe,
    String name,
    Verdict verdict,
    String summary,
    String text,
    List<Measurement> measurements,
    long tookMillis) {

  static EvidenceJson of(Evidence evidence, Locale locale) {
    return new EvidenceJson(
        evidence.startedAt(),
        evidence.step(),
        evidence.probe(),
        evidence.name().in(locale),
        evidence.verdict(),
        evidence.summary().in(locale),
        evidence.text(),
        evidence.measurements(),
        evidence.took().toMillis());
  }
}
