package io.tocsin.remediation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An argument vector ready to run, never a shell line (spec, A1).
 *
 * @param arguments program first; at least one
 * @param directory where it runs, absolute
 * @param environment the only variables the child sees besides PATH and HOME of ours
 * @param timeLimit after which it is ended and its outcome is a time-out; positive
 */
public record Command(
    List<String> arguments, String directory, Map<String, String> environment, Duration timeLimit) {

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
  }

  /** The command as a person would type it, each argument quoted where a shell would need it. */
  public String asTyped() {
    return arguments.stream().map(Command::quoted).collect(Collectors.joining(" "));
  }

  /** SHA-256 over arguments, directory and environment: what was shown is what is confirmed. */
  public String hash() {
    SortedMap<String, String> sorted = new TreeMap<>(environment);
    String canonical = String.join("\u0000", arguments) + "\u0001" + directory + "\u0001" + sorted;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
