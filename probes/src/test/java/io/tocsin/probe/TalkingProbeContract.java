package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Targets;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What every probe that waits for an answer does about a bad one (spec, R). */
interface TalkingProbeContract extends ProbeContract {

  Duration SHORT = Duration.ofMillis(700);

  /** The beginning of an answer after which more would be read. */
  String head();

  @Test
  default void comesBackInTimeFromASilentServer() throws Exception {
    assertTimesOut(FaultyServer.SILENT);
  }

  @Test
  default void comesBackInTimeFromAServerThatDrips() throws Exception {
    assertTimesOut(FaultyServer.dripping(head()));
  }

  @Test
  default void tellsThatTheConnectionBrokeOff() throws Exception {
    try (FaultyServer server = new FaultyServer(FaultyServer.RESET)) {
      NotSeen result = ProbeContract.notSeen(look(parameters("127.0.0.1", server.port())));
      assertThat(result.reason()).isEqualTo(Reason.RESET);
    }
  }

  @Test
  default void tellsThatTheAnswerIsGarbage() throws Exception {
    try (FaultyServer server =
        new FaultyServer(FaultyServer.saying("EHLO \u0000\u0007\u001B[31m nonsense\r\n\r\n"))) {
      NotSeen result = ProbeContract.notSeen(look(parameters("127.0.0.1", server.port())));
      assertThat(result.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
      assertThat(result.summary().en()).doesNotContain("\u001B", "\u0000");
    }
  }

  @Test
  default void readsABoundedPartOfAHugeAnswer() throws Exception {
    try (FaultyServer server = new FaultyServer(FaultyServer.endless(head(), "x"))) {
      ProbeResult result = look(parameters("127.0.0.1", server.port()));
      assertThat(result.evidence().length()).isLessThanOrEqualTo(ProbeResult.MAX_EVIDENCE);
      assertThat(server.sent()).isLessThan(50_000_000);
      if (result instanceof NotSeen notSeen) {
        assertThat(notSeen.reason()).as(notSeen.summary().en()).isEqualTo(Reason.NOT_UNDERSTOOD);
      }
    }
  }

  @Test
  default void comesBackWhenItsThreadIsInterrupted() throws Exception {
    try (FaultyServer server = new FaultyServer(FaultyServer.SILENT)) {
      ProbeRequest request =
          Probing.request(parameters("127.0.0.1", server.port()), Duration.ofSeconds(60));
      CompletableFuture<ProbeResult> result = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread looking =
          new Thread(
              () -> {
                result.complete(probe().look(request));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      looking.start();
      assertThat(server.awaitConnection()).isTrue();
      looking.interrupt();
      assertThat(reason(result.get(5, TimeUnit.SECONDS))).isEqualTo(Reason.INTERRUPTED);
      assertThat(result.get().verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(flag.get(5, TimeUnit.SECONDS)).isTrue();
      assertNoThreadIsHeld();
    }
  }

  private void assertTimesOut(FaultyServer.Behaviour behaviour) throws IOException {
    try (FaultyServer server = new FaultyServer(behaviour)) {
      Stopwatch watch = new Stopwatch();
      ProbeResult result =
          probe().look(Probing.request(parameters("127.0.0.1", server.port()), SHORT));
      assertThat(watch.elapsed()).isBetween(SHORT.minusMillis(100), SHORT.plusSeconds(5));
      assertThat(reason(result)).isEqualTo(Reason.TIMED_OUT);
      assertThat(result.summary().en()).contains("0.7 s");
      assertNoThreadIsHeld();
    }
  }

  private static Reason reason(ProbeResult result) {
    return ProbeContract.notSeen(result).reason();
  }

  /** The look's own thread comes free at once too, with the server still there. */
  private static void assertNoThreadIsHeld() {
    Stopwatch watch = new Stopwatch();
    while (Targets.working(Probing.ATTEMPTS) > 0 && watch.elapsed().toSeconds() < 3) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(Targets.working(Probing.ATTEMPTS)).isZero();
  }
}
