package io.tocsin.probe;

import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.target.Attempt;
import io.tocsin.target.SshConnection;
import io.tocsin.target.SshHost;
import io.tocsin.target.SshTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The consoles that parameters can name: this host, or with {@code ssh} ({@code
 * ssh://user@host:port}) another one, signed in with the file {@code sshKey} ({@code sshPassphrase}
 * when it has one), whose host key is in the file {@code sshKnownHosts}.
 */
@ApplicationScoped
class Consoles {

  /** Of a shell, for a program that is not there. */
  private static final int NOT_FOUND = 127;

  private final CommandRunner commands;
  private final SshTarget ssh;

  @Inject
  Consoles(CommandRunner commands, SshTarget ssh) {
    this.commands = commands;
    this.ssh = ssh;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  Consoles() {
    this(null, null);
  }

  /** The host that {@code ssh} names, none for this one. */
  static Optional<SshHost> host(Parameters parameters) {
    if (parameters.text("ssh").isEmpty()) {
      return Optional.empty();
    }
    Path key = Path.of(parameters.required("sshKey"));
    Path knownHosts = Path.of(parameters.required("sshKnownHosts"));
    Optional<String> passphrase = parameters.text("sshPassphrase");
    return Optional.of(
        parameters.required("ssh", text -> SshHost.of(text, key, passphrase, knownHosts)));
  }

  /** A console that is there until the attempt ends. */
  Console open(Parameters parameters, Attempt attempt) throws IOException {
    Optional<SshHost> host = host(parameters);
    if (host.isEmpty()) {
      return this::here;
    }
    SshConnection connection = ssh.connect(host.get(), attempt);
    return command -> there(connection, command);
  }

  private Console.Ran here(Command command) throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    CommandOutcome outcome = commands.run(command, output::append);
    if (outcome instanceof CommandOutcome.Exited exited) {
      return new Console.Ran(exited.code(), output.toString());
    }
    String program = command.arguments().get(0);
    if (outcome instanceof CommandOutcome.TimedOut) {
      throw new SocketTimeoutException(program);
    }
    if (outcome instanceof CommandOutcome.NotStarted notStarted) {
      throw new Console.NotStarted(notStarted.why().en());
    }
    throw new InterruptedException(program);
  }

  private static Console.Ran there(SshConnection connection, Command command) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int code =
        connection.run(
            command,
            bytes ->
                output.write(
                    bytes, 0, Math.min(bytes.length, Console.MOST_OUTPUT - output.size())));
    String text = output.toString(StandardCharsets.UTF_8);
    if (code == NOT_FOUND && text.startsWith("env: ")) {
      throw new Console.NotStarted(text.strip());
    }
    return new Console.Ran(code, text);
  }
}
