package io.tocsin.probe;

import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.target.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;

/**
 * The services that a compose file defines. The engine knows containers only: a service whose
 * containers were removed would be missed. Only compose itself reads its file right (includes,
 * profiles, variables), so its command line is asked.
 */
@ApplicationScoped
class ExpectedServices {

  private final CommandRunner commands;

  @Inject
  ExpectedServices(CommandRunner commands) {
    this.commands = commands;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ExpectedServices() {
    this(null);
  }

  /** Absent when compose cannot be run or cannot read its file. */
  Optional<List<String>> in(
      String directory, ComposeProject project, Optional<String> dockerConfig, Attempt attempt)
      throws SocketTimeoutException, InterruptedException {
    StringBuilder output = new StringBuilder();
    CommandOutcome outcome =
        commands.run(
            new Command(
                List.of("docker", "compose", "-p", project.name(), "config", "--services"),
                directory,
                project.environment(dockerConfig),
                attempt.left()),
            output::append);
    if (outcome instanceof CommandOutcome.Cancelled) {
      throw new InterruptedException("docker compose config");
    }
    // Warnings come on the same stream; they have spaces.
    return outcome instanceof CommandOutcome.Exited exited && exited.code() == 0
        ? Optional.of(
            output.toString().lines().filter(line -> line.matches("[\\w.-]+")).sorted().toList())
        : Optional.empty();
  }
}
