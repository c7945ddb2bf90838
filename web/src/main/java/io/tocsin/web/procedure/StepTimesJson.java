package io.tocsin.web.procedure;

import io.tocsin.conformance.StepTime;
import io.tocsin.web.page.Messages;
import io.tocsin.web.part.Lengths;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time goes, for the diagram of a procedure (spec, M5). */
record StepTimesJson(Map<String, Heat> activities) {

  private static final int WARMEST = 4;

  /**
   * @param state {@code heat-1} to {@code heat-4}: the share of the step that took most
   */
  record Heat(String state, String text) {}

  static StepTimesJson of(List<StepTime> times, Locale locale) {
    Duration most =
        times.stream().map(StepTime::total).max(Duration::compareTo).orElse(Duration.ZERO);
    return new StepTimesJson(
        times.stream()
            .collect(
                Collectors.toMap(
                    time -> time.step().step(),
                    time -> new Heat("heat-" + warmth(time, most), said(time, locale)))));
  }

  private static int warmth(StepTime time, Duration most) {
    if (most.isZero()) {
      return 1;
    }
    double share = (double) time.total().toMillis() / most.toMillis();
    return Math.max(1, (int) Math.ceil(share * WARMEST));
  }

  private static String said(StepTime time, Locale locale) {
    return Messages.say(locale, "times.badge", Lengths.say(locale, time.median()), time.runs());
  }
}
