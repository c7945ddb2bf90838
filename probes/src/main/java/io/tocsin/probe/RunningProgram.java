package io.tocsin.probe;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A process of a host.
 *
 * @param cpu percent of one processor
 * @param memory what it holds of the real one, in bytes
 * @param executable its file, with {@code (deleted)} behind it when that is gone; not every user
 *     may see it
 * @param commandLine program and arguments
 */
record RunningProgram(
    long pid,
    String user,
    double cpu,
    long memory,
    Optional<String> executable,
    String commandLine) {

  static final String DELETED = " (deleted)";

  private static final Pattern FOR_ANYBODY_TO_WRITE =
      Pattern.compile("(?:/tmp/|/var/tmp/|/dev/shm/|/run/shm/|/memfd:).*");

  private static final int LONGEST_LINE = 160;

  /** Where programs are put by whoever has no place of his own, or keeps them in memory only. */
  boolean startedFromTemporary() {
    return executable.filter(file -> FOR_ANYBODY_TO_WRITE.matcher(file).matches()).isPresent();
  }

  /** Its file was taken away under it: an update, or a program that hides. */
  boolean deleted() {
    return executable.filter(file -> file.endsWith(DELETED)).isPresent();
  }

  String name() {
    String program = commandLine.split(" ", 2)[0];
    return program.substring(program.lastIndexOf('/') + 1) + "[" + pid + "]";
  }

  String line() {
    String line =
        String.format(
            Locale.ROOT,
            "%7d  %-10s  %6.1f %%  %10s  %s",
            pid,
            user,
            cpu,
            Numbers.bytes(memory),
            commandLine);
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
