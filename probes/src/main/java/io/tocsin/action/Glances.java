package io.tocsin.action;

import io.tocsin.plan.SshAccess;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Quick questions to a target, by commands that change nothing. */
@ApplicationScoped
class Glances {

  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final CommandRunner runner;

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  Glances() {
    this(null);
  }

  @Inject
  Glances(CommandRunner runner) {
    this.runner = runner;
  }

  /** What a command prints that ends well within three seconds; of a long output the two ends. */
  Optional<String> said(Optional<SshAccess> there, String directory, List<String> arguments) {
    StringBuffer output = new StringBuffer();
    CommandOutcome outcome =
        runner.run(
            new Command(arguments, there, Optional.empty(), directory, Map.of(), LIMIT),
            output::append);
    return outcome instanceof CommandOutcome.Exited exited && exited.code() == 0
        ? Optional.of(output.toString())
        : Optional.empty();
  }
}
