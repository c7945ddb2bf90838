package io.tocsin.target;

import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.remediation.Command;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;

/** A host that let us in; runs commands one after the other until its attempt ends. */
public final class SshConnection {

  private static final int CHUNK = 8 * 1024;

  /** For the polite signal to leave before the connection goes. */
  private static final Duration PARTING = Duration.ofMillis(200);

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
    try (ChannelExec channel = session.createExecChannel(ShellLine.of(command))) {
      channel.setRedirectErrorStream(true);
      attempt.hold(() -> part(channel));
      channel.open().verify(attempt.left());
      channel.getInvertedIn().close();
      read(channel.getInvertedOut(), output);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), attempt.left());
      return code(channel);
    }
  }

  private void read(InputStream in, Consumer<byte[]> output) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      output.accept(Arrays.copyOf(chunk, read));
      attempt.left();
    }
  }

  private int code(ChannelExec channel) throws IOException {
    if (channel.getExitStatus() != null) {
      return channel.getExitStatus();
    }
    attempt.left();
    if (channel.getExitSignal() != null) {
      throw new Unusable(Reason.OTHER, "the command was ended by SIG" + channel.getExitSignal());
    }
    throw new Unusable(Reason.RESET, "the connection ended before the command");
  }

  private static void part(ChannelExec channel) throws IOException {
    if (!channel.isOpen() || channel.getExitStatus() != null) {
      return;
    }
    Buffer signal = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 64);
    signal.putUInt(channel.getRecipient());
    signal.putString("signal");
    signal.putBoolean(false);
    signal.putString("TERM");
    channel.getSession().writePacket(signal).verify(PARTING);
  }
}
