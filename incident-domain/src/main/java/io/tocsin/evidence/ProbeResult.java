package io.tocsin.evidence;

import io.tocsin.text.LocalText;
import java.util.List;

/** What came of a look: the target was seen, or it was not and here is why. */
public sealed interface ProbeResult {

  /** Longest evidence that is kept, in characters; a probe cuts in the middle of longer text. */
  int MAX_EVIDENCE = 16_000;

  Verdict verdict();

  /** One line a responder reads first. */
  LocalText summary();

  /** The raw text behind the summary, at most {@link #MAX_EVIDENCE} characters, without secrets. */
  String evidence();

  List<Measurement> measurements();

  /** The target answered and the answer was understood. */
  record Seen(Verdict verdict, LocalText summary, String evidence, List<Measurement> measurements)
      implements ProbeResult {
    public Seen {
      measurements = List.copyOf(measurements);
    }
  }

  /** No answer, or none that could be understood. */
  record NotSeen(Reason reason, LocalText summary, String evidence) implements ProbeResult {
    @Override
    public Verdict verdict() {
      return switch (reason) {
        case SETTING, INTERRUPTED -> Verdict.UNKNOWN;
        default -> Verdict.FAIL;
      };
    }

    @Override
    public List<Measurement> measurements() {
      return List.of();
    }
  }

  /** Why a target was not seen. */
  enum Reason {
    REFUSED,
    TIMED_OUT,
    NAME_NOT_FOUND,
    TLS,
    AUTHENTICATION,
    NOT_UNDERSTOOD,
    /** The connection broke off. */
    RESET,
    /** A setting or parameter of the probe is missing or wrong. */
    SETTING,
    INTERRUPTED,
    OTHER
  }
}
