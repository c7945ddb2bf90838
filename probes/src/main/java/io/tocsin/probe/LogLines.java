package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/** The tail of a log, and how many of its lines tell of an error. */
record LogLines(List<String> lines) {

  private static final Phrases PHRASES = Phrases.of(LogLines.class, "phrases");

  private static final Pattern ERROR =
      Pattern.compile(
          "\\b(?:error|exception|fatal|critical|panic|emerg|traceback|\\w+(?:Error|Exception))\\b",
          Pattern.CASE_INSENSITIVE);

  static LogLines of(String text) {
    return new LogLines(Excerpt.printable(text).lines().filter(line -> !line.isBlank()).toList());
  }

  long errors() {
    return lines.stream().filter(line -> ERROR.matcher(line).find()).count();
  }

  ProbeResult judged(LocalText source, Thresholds bounds) {
    String count = Integer.toString(lines.size());
    String errors = Long.toString(errors());
    Verdict verdict = bounds.judge(errors());
    return new Seen(
        verdict,
        PHRASES.say(errors() == 0 ? "log.quiet" : "log.errors", source, count, errors),
        String.join("\n", lines),
        List.of(
            new Measurement("lines", lines.size(), "1"), new Measurement("errors", errors(), "1")));
  }
}
