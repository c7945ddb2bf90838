package io.tocsin.action;

import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs a command where it says: on this host, or over SSH on another. */
@ApplicationScoped
class TargetCommandRunner implements CommandRunner {

  private final LocalCommandRunner local;
  private final SshCommandRunner ssh;

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  TargetCommandRunner() {
    this(null, null);
  }

  @Inject
  TargetCommandRunner(LocalCommandRunner local, SshCommandRunner ssh) {
    this.local = local;
    this.ssh = ssh;
  }

  @Override
  public CommandOutcome run(Command command, Output output) {
    return command.ssh().isEmpty()
        ? local.run(command, output)
        : ssh.run(command, command.ssh().get(), output);
  }
}
