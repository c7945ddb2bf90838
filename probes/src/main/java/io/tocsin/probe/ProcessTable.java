package io.tocsin.probe;

import io.tocsin.target.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** The processes of a host. */
final class ProcessTable {

  private static final int KIB = 1024;

  /** Pid, user, percent of a processor over its life, KiB of memory, command line. */
  private static final Pattern PS =
      Pattern.compile("(?m)^ *(\\d+) +(\\S+) +([0-9.]+) +(\\d+) (.*)$");

  private static final Pattern EXECUTABLE = Pattern.compile("(?m)^/proc/(\\d+)/exe (.+)$");

  private ProcessTable() {}

  /** Of this host; the processor's use is of the interval. */
  static List<RunningProgram> here(Duration interval, Attempt attempt)
      throws IOException, InterruptedException {
    OperatingSystem system = new SystemInfo().getOperatingSystem();
    Map<Integer, OSProcess> before = new HashMap<>();
    system.getProcesses().forEach(process -> before.put(process.getProcessID(), process));
    attempt.pause(interval);
    List<RunningProgram> programs = new ArrayList<>();
    for (OSProcess process : system.getProcesses()) {
      attempt.left();
      OSProcess earlier = before.get(process.getProcessID());
      if (earlier != null) {
        programs.add(
            new RunningProgram(
                process.getProcessID(),
                process.getUser(),
                100 * process.getProcessCpuLoadBetweenTicks(earlier),
                process.getResidentSetSize(),
                executable(process),
                commandLine(process)));
      }
    }
    return programs;
  }

  /** Of another host; the processor's use is over each process's life. */
  static List<RunningProgram> there(Console console, Attempt attempt)
      throws IOException, InterruptedException {
    Map<Long, String> executables = new HashMap<>();
    // Says which it may not read, and goes on.
    String links =
        RemoteHost.said(
            console,
            attempt,
            "find",
            "/proc",
            "-maxdepth",
            "2",
            "-name",
            "exe",
            "-printf",
            "%p %l\\n");
    EXECUTABLE
        .matcher(links)
        .results()
        .forEach(link -> executables.put(Long.parseLong(link.group(1)), link.group(2)));
    String table = RemoteHost.said(console, attempt, "ps", "-eo", "pid=,user=,pcpu=,rss=,args=");
    return PS.matcher(table)
        .results()
        .map(
            line ->
                new RunningProgram(
                    Long.parseLong(line.group(1)),
                    line.group(2),
                    Double.parseDouble(line.group(3)),
                    Long.parseLong(line.group(4)) * KIB,
                    Optional.ofNullable(executables.get(Long.parseLong(line.group(1)))),
                    line.group(5).strip()))
        .toList();
  }

  private static String commandLine(OSProcess process) {
    String line = process.getCommandLine().replace('\0', ' ').strip();
    return line.isEmpty() ? "[" + process.getName() + "]" : line;
  }

  /** From the link itself: OSHI does not tell that the file is gone. */
  private static Optional<String> executable(OSProcess process) {
    try {
      Path link = Path.of("/proc", Integer.toString(process.getProcessID()), "exe");
      return Optional.of(Files.readSymbolicLink(link).toString());
    } catch (IOException e) {
      // Another user's, a kernel thread, ended, or not on Linux.
      return Optional.of(process.getPath()).filter(path -> !path.isEmpty());
    }
  }
}
