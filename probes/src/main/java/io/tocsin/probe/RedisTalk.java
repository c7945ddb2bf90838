package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.RedisTarget;
import io.tocsin.target.Unusable;
import io.tocsin.text.Phrases;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Redis server says to a probe that signed in. An error that it tells ends the talk; it was
 * seen and is not well, unless the sign-in was refused.
 */
final class RedisTalk {

  private static final Phrases PHRASES = Phrases.of(RedisTalk.class, "phrases");

  private final StringBuilder evidence = new StringBuilder();
  private final Stopwatch watch;
  private final RedisTarget.Session session;

  private RedisTalk(Stopwatch watch, RedisTarget.Session session) {
    this.watch = watch;
    this.session = session;
  }

  @FunctionalInterface
  interface Question {
    ProbeResult ask(RedisTalk talk) throws IOException, Refused;
  }

  static ProbeResult with(RedisTarget target, Attempt attempt, Question question)
      throws IOException {
    Stopwatch watch = new Stopwatch();
    RedisTalk talk = new RedisTalk(watch, target.open(attempt));
    try {
      if (!target.authentication().isEmpty()) {
        talk.say(target.authentication().toArray(String[]::new));
      }
      if (target.database() != 0) {
        talk.say("SELECT", Integer.toString(target.database()));
      }
      return question.ask(talk);
    } catch (Refused e) {
      return e.result(talk);
    }
  }

  /** A command whose answer is one line. */
  void say(String... command) throws IOException, Refused {
    String answer = session.say(List.of(command));
    evidence.append(command[0]).append(' ').append(answer).append('\n');
    refuse(command[0], answer);
  }

  /** A section of what the server knows of itself. */
  Info info(String section) throws IOException, Refused {
    String answer = session.ask(List.of("INFO", section));
    evidence.append(answer).append('\n');
    refuse("INFO", answer);
    Map<String, String> values = new HashMap<>();
    answer
        .lines()
        .map(line -> line.split(":", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> values.put(pair[0], pair[1].strip()));
    return new Info(values);
  }

  private static void refuse(String command, String answer) throws Refused {
    if (answer.startsWith("-")) {
      throw new Refused(command, answer.substring(1));
    }
  }

  /** Since before the connection was made. */
  Measurement latency() {
    return watch.latency();
  }

  /** All answers so far. */
  String evidence() {
    return evidence.toString();
  }

  /** The values of a section. */
  record Info(Map<String, String> values) {
    String text(String name) {
      return values.getOrDefault(name, "-");
    }

    boolean has(String name) {
      return values.containsKey(name);
    }

    double number(String name) throws Unusable {
      try {
        return Double.parseDouble(text(name));
      } catch (NumberFormatException e) {
        throw new Unusable(Reason.NOT_UNDERSTOOD, "INFO of Redis without a number " + name);
      }
    }
  }

  /** The server answered a command with an error. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String command;
    private final String error;

    private Refused(String command, String error) {
      super(error);
      this.command = command;
      this.error = error;
    }

    private ProbeResult result(RedisTalk talk) {
      // An old server calls a password that nobody asked for a plain ERR.
      if (error.matches("(NOAUTH|WRONGPASS|NOPERM|DENIED).*") || command.equals("AUTH")) {
        return new NotSeen(
            Reason.AUTHENTICATION,
            PHRASES.say("reason.AUTHENTICATION", "", error),
            talk.evidence());
      }
      String wording = error.startsWith("OOM") ? "redis.full" : "redis.refuses";
      return new Seen(
          Verdict.FAIL,
          PHRASES.say(wording, command, error),
          talk.evidence(),
          List.of(talk.latency()));
    }
  }
}
