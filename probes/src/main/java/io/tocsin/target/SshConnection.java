package io.tocsin.target;

import io.tocsin.remediation.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.client.session.ClientSession;

/** A host that let us in; runs commands one after the other until its attempt ends. */
public final class SshConnection {

  private final ClientSession session;
  private final Attempt attempt;

  SshConnection(ClientSession session, Attempt attempt) {
    this.session = session;
    this.attempt = attempt;
  }

  /**
   * Runs the command to its end, without any input; when the attempt ends first, the command is
   * sent the signal TERM. The attempt's deadline counts, not the command's own.
   *
   * @param output takes both outputs, piece by piece, on the calling thread; how much to keep is
   *     for it to say
   * @return the exit code; as from a shell, 127 says that there is no such program
   */
  public int run(Command command, Consumer<byte[]> output) throws IOException {
    return prepare(command, Duration.ZERO).run(Optional.empty(), output);
  }

  /**
   * A command that has not begun.
   *
   * @param grace when the attempt ends before the command does, how long to wait for the command to
   *     end after the signal TERM, and then again after KILL; zero: TERM only, and no waiting
   */
  public RemoteCommand prepare(Command command, Duration grace) throws IOException {
    return new RemoteCommand(session.createExecChannel(ShellLine.of(command)), attempt, grace);
  }
}
