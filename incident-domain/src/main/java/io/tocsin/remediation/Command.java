package io.tocsin.remediation;

import io.tocsin.plan.SshAccess;
import io.tocsin.plan.SshAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An argument vector ready to run, never a shell line (spec, A1).
 *
 * @param arguments program first; at least one
 * @param ssh the host where it runs, settings resolved; empty: this one
 * @param input a file of this host that it reads as its standard input; empty: nothing to read
 * @param directory where it runs, absolute
 * @param environment the only variables the child sees besides PATH and HOME of ours
 * @param timeLimit after which it is ended and its outcome is a time-out; positive
 */
public record Command(
    List<String> arguments,
    Optional<SshAccess> ssh,
    Optional<String> input,
    String directory,
    Map<String, String> environment,
    Duration timeLimit) {

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
  }

  /** A command on this host that has nothing to read. */
  public Command(
      List<String> arguments,
      String directory,
      Map<String, String> environment,
      Duration timeLimit) {
    this(arguments, Optional.empty(), Optional.empty(), directory, environment, timeLimit);
  }

  /** The same with less time. */
  public Command within(Duration limit) {
    return new Command(arguments, ssh, input, directory, environment, limit);
  }

  /** The same with something to read. */
  Command reading(String file) {
    return new Command(arguments, ssh, Optional.of(file), directory, environment, timeLimit);
  }

  /**
   * The other host where it runs, as a responder would name it.
   *
   * @throws IllegalArgumentException when its address is none
   */
  Optional<SshAddress> host() {
    return ssh.map(access -> SshAddress.of(access.address()));
  }

  /** The command as a person would type it, each argument quoted where a shell would need it. */
  public String asTyped() {
    String line = arguments.stream().map(Command::quoted).collect(Collectors.joining(" "));
    return input.map(file -> line + " < " + quoted(file)).orElse(line);
  }

  /** All that decides what it does and where, in one text; a passphrase decides nothing. */
  String canonical() {
    return String.join("\u0000", arguments)
        + "\u0001"
        + directory
        + "\u0001"
        + new TreeMap<>(environment)
        + input.map(file -> "\u0001" + file).orElse("")
        + ssh.map(access -> "\u0003" + access).orElse("");
  }

  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
