package io.tocsin.action;

import io.tocsin.evidence.Masking;
import io.tocsin.evidence.ProbeRequest.Purpose;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.plan.SshAccess;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner.Output;
import io.tocsin.target.Attempt;
import io.tocsin.target.Attempts;
import io.tocsin.target.Reasons;
import io.tocsin.target.RemoteCommand;
import io.tocsin.target.SshHost;
import io.tocsin.target.SshTarget;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs commands on another host over SSH, each on a connection of its own and once: when the
 * connection is lost nothing is tried again, and the outcome says that nobody knows how far it
 * came. A command that is given up is sent TERM and then KILL; one whose end is not heard of even
 * so may still run there, which is told as well.
 */
@ApplicationScoped
@Typed(SshCommandRunner.class)
class SshCommandRunner {

  private static final Phrases SAY = Phrases.of(SshCommandRunner.class, "phrases");
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final int LONGEST_DETAIL = 300;

  private final Attempts attempts;
  private final SshTarget target;

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  SshCommandRunner() {
    this(null, null);
  }

  @Inject
  SshCommandRunner(Attempts attempts, SshTarget target) {
    this.attempts = attempts;
    this.target = target;
  }

  /** As {@link io.tocsin.remediation.CommandRunner#run}, on the host that {@code access} names. */
  CommandOutcome run(Command command, SshAccess access, Output output) {
    long start = System.nanoTime();
    Running running = new Running();
    Masking masking = Masking.of(command.environment());
    OutputLines lines = new OutputLines(masking, output);
    try {
      int code =
          attempts.within(
              Purpose.RESPONDING,
              command.timeLimit(),
              attempt -> run(command, access, attempt, running, lines));
      return new CommandOutcome.Exited(code, Duration.ofNanos(System.nanoTime() - start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return mayStillRun(running.remote)
          ? new CommandOutcome.Lost(SAY.say("lost.cancelled"))
          : new CommandOutcome.Cancelled();
    } catch (Exception e) {
      return outcome(command, running.remote, e, masking);
    } finally {
      lines.finish();
    }
  }

  private int run(
      Command command, SshAccess access, Attempt attempt, Running running, OutputLines lines)
      throws Exception {
    Optional<InputStream> input = Optional.empty();
    if (command.input().isPresent()) {
      // Before anything is asked of the host: without its input it must not start.
      input = Optional.of(attempt.hold(Files.newInputStream(Path.of(command.input().get()))));
    }
    RemoteCommand remote = target.connect(host(access), attempt).prepare(command, GRACE);
    running.remote = Optional.of(remote);
    return remote.run(input, lines::accept);
  }

  private static SshHost host(SshAccess access) {
    return SshHost.of(
        access.address(), Path.of(access.key()), access.passphrase(), Path.of(access.knownHosts()));
  }

  private static boolean mayStillRun(Optional<RemoteCommand> remote) {
    return remote.filter(it -> it.begun() && !it.ended()).isPresent();
  }

  private static CommandOutcome outcome(
      Command command, Optional<RemoteCommand> remote, Exception thrown, Masking masking) {
    if (remote.filter(RemoteCommand::begun).isEmpty()) {
      return new CommandOutcome.NotStarted(reason(thrown, masking));
    }
    if (!(thrown instanceof SocketTimeoutException)) {
      return new CommandOutcome.Lost(reason(thrown, masking));
    }
    return mayStillRun(remote)
        ? new CommandOutcome.Lost(SAY.say("lost.time", command.timeLimit().toSeconds()))
        : new CommandOutcome.TimedOut(command.timeLimit());
  }

  private static LocalText reason(Exception thrown, Masking masking) {
    if (thrown instanceof RejectedExecutionException) {
      return SAY.say("reason.crowded");
    }
    String detail = masking.mask(Reasons.said(thrown));
    if (thrown instanceof NoSuchFileException) {
      return SAY.say("reason.input", detail);
    }
    Reason reason = Reasons.of(thrown);
    return SAY.say(
        "reason." + reason,
        detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…");
  }

  /** What another thread has the host do. */
  private static final class Running {
    private volatile Optional<RemoteCommand> remote = Optional.empty();
  }
}
