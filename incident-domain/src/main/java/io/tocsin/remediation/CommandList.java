package io.tocsin.remediation;

import io.tocsin.plan.SshAccess;
import io.tocsin.plan.SshAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The commands of one action, which run one after another as long as each ends with 0.
 *
 * @param commands at least one
 * @param timeLimit for all of them together; positive
 */
public record CommandList(List<Command> commands, Duration timeLimit) {

  public CommandList {
    commands = List.copyOf(commands);
    if (commands.isEmpty()) {
      throw new IllegalArgumentException("an action needs a command");
    }
  }

  public String directory() {
    return commands.get(0).directory();
  }

  /** How to reach the other host where all of them run; empty: this one. */
  public Optional<SshAccess> ssh() {
    return commands.get(0).ssh();
  }

  /** The other host where all of them run; empty: this one. */
  Optional<SshAddress> host() {
    return commands.get(0).host();
  }

  /** A line each, as a person would type them. */
  public String asTyped() {
    return commands.stream().map(Command::asTyped).collect(Collectors.joining("\n"));
  }

  /**
   * SHA-256 over arguments, hosts, inputs, directories and environments: what was shown is what is
   * confirmed.
   */
  public String hash() {
    String canonical =
        commands.stream().map(Command::canonical).collect(Collectors.joining("\u0002"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
