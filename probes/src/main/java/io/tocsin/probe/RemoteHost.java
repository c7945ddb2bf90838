package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.remediation.Command;
import io.tocsin.target.Attempt;
import io.tocsin.target.Unusable;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another Linux host, by commands that every one has. */
final class RemoteHost {

  private static final int KIB = 1024;

  /** User, nice, system, idle, iowait …, in ticks since the start. */
  private static final Pattern CPU = Pattern.compile("(?m)^cpu +([0-9 ]+)$");

  private static final Pattern PROCESSOR = Pattern.compile("(?m)^cpu[0-9]+ ");
  private static final Pattern LOAD = Pattern.compile("(?m)^([0-9.]+) [0-9.]+ [0-9.]+ \\d+/\\d+");
  private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal: +(\\d+) kB$");
  private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable: +(\\d+) kB$");

  /** Device, blocks of 1 KiB, used, available, percent, mount point. */
  private static final Pattern DISK =
      Pattern.compile("(?m)^(/\\S+) +(\\d+) +\\d+ +(\\d+) +\\d+% (/.*)$");

  private static final int IDLE = 3;
  private static final int IOWAIT = 4;

  /** Guest time stands in user time already. */
  private static final int COUNTED = 8;

  private RemoteHost() {}

  static HostState state(Console console, Duration interval, Attempt attempt)
      throws IOException, InterruptedException {
    String before = said(console, attempt, "cat", "/proc/stat");
    String disks = said(console, attempt, "df", "-P", "-k", "-l");
    attempt.pause(interval);
    String now = said(console, attempt, "cat", "/proc/stat", "/proc/loadavg", "/proc/meminfo");
    long processors = Math.max(1, PROCESSOR.matcher(now).results().count());
    return new HostState(
        busy(ticks(before), ticks(now)),
        Long.parseLong(found(TOTAL, now)) * KIB,
        Long.parseLong(found(AVAILABLE, now)) * KIB,
        Double.parseDouble(found(LOAD, now)) / processors,
        disks(disks));
  }

  /** What a command prints; its exit code may tell of a part only, such as one file system. */
  static String said(Console console, Attempt attempt, String... arguments)
      throws IOException, InterruptedException {
    Console.Ran ran =
        console.run(new Command(List.of(arguments), "/", Map.of("LC_ALL", "C"), attempt.left()));
    return ran.output();
  }

  private static double busy(long[] before, long[] now) {
    long all = 0;
    for (int i = 0; i < Math.min(COUNTED, Math.min(before.length, now.length)); i++) {
      all += now[i] - before[i];
    }
    long idle = now[IDLE] - before[IDLE] + now[IOWAIT] - before[IOWAIT];
    return all <= 0 ? 0 : 100.0 * (all - idle) / all;
  }

  private static long[] ticks(String stat) throws Unusable {
    long[] ticks =
        Arrays.stream(found(CPU, stat).strip().split(" +")).mapToLong(Long::parseLong).toArray();
    if (ticks.length <= IOWAIT) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "/proc/stat is not that of Linux");
    }
    return ticks;
  }

  private static List<HostState.Disk> disks(String df) {
    return DISK.matcher(df)
        .results()
        .filter(disk -> Long.parseLong(disk.group(2)) > 0)
        .map(
            disk ->
                new HostState.Disk(
                    disk.group(4),
                    Long.parseLong(disk.group(3)) * KIB,
                    Long.parseLong(disk.group(2)) * KIB))
        .toList();
  }

  private static String found(Pattern pattern, String text) throws Unusable {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "the host does not tell its state as Linux does");
    }
    return matcher.group(1);
  }
}
