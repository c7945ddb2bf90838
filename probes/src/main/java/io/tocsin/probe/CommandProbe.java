package io.tocsin.probe;

import com.google.re2j.Pattern;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.Command;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Runs a command of the plan that changes nothing, and judges how it ends and what it says (spec,
 * R9). Parameters: {@code command}, a JSON array, for example {@code ["df", "-h"]}, that no shell
 * sees on this host; {@code directory} (/); {@code environment.NAME}, the only variables that it
 * has besides PATH and HOME; {@code expectExit} (0); {@code expect}, {@code refuse}: regular
 * expressions that its output must and must not hold; {@code warnLatency}, {@code failLatency};
 * {@code ssh} and what belongs to it, to run on another host (see {@link Consoles}).
 */
@ApplicationScoped
class CommandProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(CommandProbe.class, "phrases");
  private static final int LONGEST_LABEL = 80;

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  CommandProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  CommandProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "command";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::run);
  }

  private ProbeResult run(Parameters parameters, Attempt attempt) throws Exception {
    Expectation expected = Expectation.of(parameters);
    Command command =
        new Command(
            parameters.requiredArguments("command"),
            parameters.directory("directory"),
            parameters.environment(),
            attempt.left());
    Console console = consoles.open(parameters, attempt);
    Stopwatch watch = new Stopwatch();
    Console.Ran ran = console.run(command);
    Measurement latency = watch.latency();
    Judgement judgement = expected.judge(label(command), ran, latency);
    return new Seen(
        judgement.verdict(),
        judgement.text(),
        ran.output(),
        List.of(latency, new Measurement("exit", ran.code(), "1")));
  }

  private static String label(Command command) {
    String typed = command.asTyped();
    return typed.length() <= LONGEST_LABEL ? typed : typed.substring(0, LONGEST_LABEL) + "…";
  }

  private record Judgement(Verdict verdict, LocalText text) {}

  private record Expectation(
      int exit, Optional<Pattern> holds, Optional<Pattern> lacks, Thresholds latency) {

    static Expectation of(Parameters parameters) {
      return new Expectation(
          parameters.number("expectExit", 0, 255).orElse(0),
          parameters.regex("expect"),
          parameters.regex("refuse"),
          parameters.latency());
    }

    Judgement judge(String command, Console.Ran ran, Measurement latency) {
      String code = Integer.toString(ran.code());
      if (ran.code() != exit) {
        return failed("command.exit", command, code, Integer.toString(exit));
      }
      if (lacks.filter(pattern -> pattern.matcher(ran.output()).find()).isPresent()) {
        return failed("command.says", command, lacks.orElseThrow().pattern());
      }
      if (holds.filter(pattern -> !pattern.matcher(ran.output()).find()).isPresent()) {
        return failed("command.lacks", command, holds.orElseThrow().pattern());
      }
      Verdict verdict = latency().judge(latency.value());
      return new Judgement(
          verdict,
          PHRASES.say(
              verdict == Verdict.OK ? "command.ok" : "command.slow",
              command,
              code,
              Numbers.milliseconds(latency)));
    }

    private static Judgement failed(String phrase, Object... arguments) {
      return new Judgement(Verdict.FAIL, PHRASES.say(phrase, arguments));
    }
  }
}
