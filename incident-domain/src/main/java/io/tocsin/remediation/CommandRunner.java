package io.tocsin.remediation;

/**
 * Runs a confirmed command on a target (spec, A1–A3). Blocks until the command ended, its time
 * limit passed or the calling thread was interrupted (which ends the command and, on this host, all
 * that it started). Never runs anything twice, and never throws for what the command does.
 */
public interface CommandRunner {

  CommandOutcome run(Command command, Output output);

  /** Takes output as it appears; one piece at a time, secrets already masked. */
  @FunctionalInterface
  interface Output {
    void append(String text);
  }
}
