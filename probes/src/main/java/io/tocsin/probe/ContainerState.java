package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.DockerEngine;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a container is. Reason enough to look before a restart: exit code and OOMKilled vanish when
 * it runs again.
 *
 * @param state {@code running}, {@code exited}, {@code restarting} …
 * @param health {@code healthy}, {@code unhealthy}, {@code starting}, or empty without a check
 * @param exitCode of the last run; while a container crashes in a loop only its status line has it
 * @param lastStart when it was started last
 */
record ContainerState(
    String name,
    String service,
    String state,
    String health,
    int exitCode,
    boolean oomKilled,
    int restarts,
    Instant lastStart) {

  private static final Phrases PHRASES = Phrases.of(ContainerState.class, "phrases");

  private static final Pattern EXIT_CODE =
      Pattern.compile("^(?:Restarting|Exited) \\((\\d{1,9})\\)");

  /** A restart that the engine made itself counts as trouble for this long. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  /** From so many restarts on, the last a recent one, it is a loop, though it runs right now. */
  private static final int LOOP = 3;

  static ContainerState of(DockerEngine.Container container, JsonNode inspected) {
    JsonNode state = inspected.path("State");
    Matcher code = EXIT_CODE.matcher(container.status());
    return new ContainerState(
        container.name(),
        container.service(),
        state.path("Status").asText("unknown"),
        state.path("Health").path("Status").asText("").replace("none", ""),
        code.find() ? Integer.parseInt(code.group(1)) : state.path("ExitCode").asInt(),
        state.path("OOMKilled").asBoolean(),
        inspected.path("RestartCount").asInt(),
        instant(state.path("StartedAt").asText()));
  }

  Verdict verdict(Instant now) {
    if (!state.equals("running") || health.equals("unhealthy") || looping(now)) {
      return Verdict.FAIL;
    }
    return health.equals("starting") || restartedRecently(now) ? Verdict.WARN : Verdict.OK;
  }

  /** What is wrong, after the service's name. */
  LocalText trouble(Instant now) {
    if (state.equals("running")) {
      return PHRASES.say(running(now), service, health, Integer.toString(restarts));
    }
    return PHRASES.say(
        oomKilled ? "compose.oom" : "compose.state",
        service,
        state,
        Integer.toString(exitCode),
        Integer.toString(restarts));
  }

  private String running(Instant now) {
    if (looping(now)) {
      return "compose.looping";
    }
    return restartedRecently(now) ? "compose.restarted" : "compose.health";
  }

  String line() {
    return "%s  %s  %s%s  exit %d  oom-killed %s  restarts %d  started %s"
        .formatted(
            service,
            name,
            state,
            health.isEmpty() ? "" : " (" + health + ")",
            exitCode,
            oomKilled,
            restarts,
            lastStart);
  }

  private boolean looping(Instant now) {
    return restarts >= LOOP && restartedRecently(now);
  }

  private boolean restartedRecently(Instant now) {
    return restarts > 0
        && !health.equals("unhealthy")
        && Duration.between(lastStart, now).compareTo(RECENT) < 0;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
