package io.tocsin.action;

import io.tocsin.evidence.Masking;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands on this host: an argument vector and never a shell; a clean environment, because
 * compose takes {@code ${VAR}} from its caller's before its own file; no input; both outputs as one
 * bounded stream. One thread, which looks for output without blocking, so that a grandchild that
 * keeps the pipe open cannot hold it.
 */
@ApplicationScoped
@Typed(LocalCommandRunner.class)
class LocalCommandRunner implements CommandRunner {

  /** Ours that a child sees. */
  private static final List<String> INHERITED = List.of("PATH", "HOME");

  private static final long POLL_MILLIS = 20;

  @Override
  public CommandOutcome run(Command command, Output output) {
    long start = System.nanoTime();
    Process process;
    try {
      process = start(command);
    } catch (IOException e) {
      return new CommandOutcome.NotStarted(
          LocalText.verbatim(
              Masking.of(command.environment()).mask(String.valueOf(e.getMessage()))));
    }
    ProcessTree tree = new ProcessTree(process);
    OutputLines lines = new OutputLines(Masking.of(command.environment()), output);
    try {
      boolean ended = follow(process, lines, start + command.timeLimit().toNanos());
      if (!ended) {
        tree.end();
        drain(process, lines);
        return new CommandOutcome.TimedOut(command.timeLimit());
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new CommandOutcome.Exited(process.exitValue(), took);
    } catch (InterruptedException e) {
      tree.end();
      drain(process, lines);
      Thread.currentThread().interrupt();
      return new CommandOutcome.Cancelled();
    } finally {
      tree.end();
      lines.finish();
    }
  }

  private static Process start(Command command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.arguments());
    builder.directory(new File(command.directory()));
    builder.redirectErrorStream(true);
    command.input().map(File::new).ifPresent(builder::redirectInput);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(INHERITED);
    environment.putAll(command.environment());
    Process process = builder.start();
    // With an input of its own this end is closed already, and closing it again does nothing.
    process.getOutputStream().close();
    return process;
  }

  /** Whether it ended before the deadline. */
  private static boolean follow(Process process, OutputLines lines, long deadline)
      throws InterruptedException {
    while (true) {
      // Asked before reading: what an ended process wrote is there to be read.
      boolean ended = !process.isAlive();
      boolean more = read(process.getInputStream(), lines);
      if (ended && !more) {
        return true;
      }
      if (System.nanoTime() - deadline >= 0) {
        return ended;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!more) {
        process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private static void drain(Process process, OutputLines lines) {
    read(process.getInputStream(), lines);
  }

  private static boolean read(InputStream in, OutputLines lines) {
    try {
      int there = in.available();
      if (there > 0) {
        lines.accept(in.readNBytes(there));
      }
      return there > 0;
    } catch (IOException e) {
      // The pipe went with its process.
      return false;
    }
  }
}
