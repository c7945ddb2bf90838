package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.target.Attempt;
import io.tocsin.target.Unusable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The TCP ports that a Linux host listens on, and who does, as far as our user may see it. */
final class ListeningPorts {

  /** Of {@code ss -Hltnp}: state, queues, local address and port, other side, process. */
  private static final Pattern SS =
      Pattern.compile("(?m)^LISTEN +\\d+ +\\d+ +(\\S+):(\\d+) +\\S+ *(.*)$");

  private static final Pattern SS_PROCESS = Pattern.compile("\\(\"([^\"]*)\",pid=(\\d+)");

  /** Of /proc/net/tcp: number, local address, other side, state 0A, queues …, inode. */
  private static final Pattern PROC =
      Pattern.compile(
          "(?m)^ *\\d+: ([0-9A-F]+):([0-9A-F]{4}) \\S+ 0A \\S+ \\S+ \\S+ +\\d+ +\\d+ +(\\d+)");

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  private ListeningPorts() {}

  /**
   * A port.
   *
   * @param owner program and pid; absent when another user's
   */
  record Listening(int port, Optional<String> owner) {}

  static List<Listening> here(Attempt attempt) throws IOException {
    Map<String, Integer> ports = new HashMap<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets(Path.of(table)).forEach(row -> ports.put(row.group(3), port(row)));
    }
    Map<String, String> owners = owners(ports, attempt);
    List<Listening> listening = new ArrayList<>();
    ports.forEach(
        (inode, port) ->
            listening.add(new Listening(port, Optional.ofNullable(owners.get(inode)))));
    return listening;
  }

  static List<Listening> there(Console console, Attempt attempt)
      throws IOException, InterruptedException {
    String said = RemoteHost.said(console, attempt, "ss", "-Hltnp");
    List<Listening> listening = new ArrayList<>();
    for (MatchResult row : SS.matcher(said).results().toList()) {
      Matcher process = SS_PROCESS.matcher(row.group(3));
      Optional<String> owner =
          process.find()
              ? Optional.of(owner(process.group(1), process.group(2)))
              : Optional.empty();
      listening.add(new Listening(Integer.parseInt(row.group(2)), owner));
    }
    if (listening.isEmpty() && !said.isBlank()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, said);
    }
    return listening;
  }

  private static List<MatchResult> sockets(Path table) throws IOException {
    try {
      return PROC.matcher(Files.readString(table)).results().toList();
    } catch (NoSuchFileException e) {
      if (table.endsWith("tcp6")) {
        return List.of();
      }
      throw new Unusable(Reason.OTHER, "this host has no " + table + ": it is not Linux");
    }
  }

  private static int port(MatchResult row) {
    return Integer.parseInt(row.group(2), 16);
  }

  private static Map<String, String> owners(Map<String, Integer> sockets, Attempt attempt)
      throws IOException {
    Map<String, String> owners = new HashMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        attempt.left();
        for (String inode : held(process)) {
          if (sockets.containsKey(inode)) {
            owners.putIfAbsent(inode, owner(name(process), "" + process.getFileName()));
          }
        }
      }
    }
    return owners;
  }

  /** The sockets that a process has open; none when it is another user's or has ended. */
  private static List<String> held(Path process) {
    List<String> inodes = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
        if (socket.matches()) {
          inodes.add(socket.group(1));
        }
      }
    } catch (IOException e) {
      return inodes;
    }
    return inodes;
  }

  private static String name(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  private static String owner(String program, String pid) {
    return program + "[" + pid + "]";
  }
}
