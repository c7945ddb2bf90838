package io.tocsin.conformance;

import static io.tocsin.conformance.ConformanceWording.SAY;

import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.ActionRun;
import io.tocsin.text.LocalText;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a step came to its end.
 *
 * @param state done, skipped or overrun
 * @param key of the outcome as the model or the probe knows it; at most 100 characters, may be
 *     empty
 * @param label what people read
 */
public record StepOutcome(StepState state, String key, LocalText label) {

  private static final String SKIPPED = "SKIPPED";
  private static final String NOT_CONFIRMED = "NOT_CONFIRMED";

  private static final Set<String> WORDED =
      Stream.concat(
              Stream.concat(Stream.of(Verdict.values()), Stream.of(ActionRun.State.values()))
                  .map(Enum::name),
              Stream.of(SKIPPED, NOT_CONFIRMED))
          .collect(Collectors.toUnmodifiableSet());

  /** The end of a step that Tocsin does: a probe's verdict, or what came of an action. */
  public static StepOutcome told(String key) {
    StepState state =
        switch (key) {
          case SKIPPED -> StepState.SKIPPED;
          case NOT_CONFIRMED -> StepState.OVERRUN;
          default -> StepState.DONE;
        };
    LocalText label = WORDED.contains(key) ? SAY.say("outcome." + key) : LocalText.verbatim(key);
    return new StepOutcome(state, key, label);
  }
}
