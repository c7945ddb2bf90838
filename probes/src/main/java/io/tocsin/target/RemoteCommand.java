package io.tocsin.target;

import io.tocsin.evidence.ProbeResult.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.util.buffer.Buffer;

/**
 * One command on another host: not begun, begun, and ended once its end was heard of. What begun
 * and was not heard of again may have done all, a part or nothing of its work.
 */
public final class RemoteCommand {

  private static final int CHUNK = 8 * 1024;

  /** For a signal to leave before the connection goes. */
  private static final Duration PARTING = Duration.ofMillis(200);

  private static final Set<ClientChannelEvent> END =
      EnumSet.of(
          ClientChannelEvent.EXIT_STATUS,
          ClientChannelEvent.EXIT_SIGNAL,
          ClientChannelEvent.CLOSED);

  private final ChannelExec channel;
  private final Attempt attempt;
  private final Duration grace;
  private volatile boolean begun;

  RemoteCommand(ChannelExec channel, Attempt attempt, Duration grace) {
    this.channel = channel;
    this.attempt = attempt;
    this.grace = grace;
  }

  /**
   * Runs it to its end, once.
   *
   * @param input what it reads; empty: nothing
   * @param output takes both outputs, piece by piece, on the calling thread
   * @return the exit code
   */
  public int run(Optional<InputStream> input, Consumer<byte[]> output) throws IOException {
    channel.setRedirectErrorStream(true);
    input.ifPresent(channel::setIn);
    open();
    if (input.isEmpty()) {
      channel.getInvertedIn().close();
    }
    read(channel.getInvertedOut(), output);
    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), attempt.left());
    return code();
  }

  /** Whether the host was asked to run it, so that it may have. */
  public boolean begun() {
    return begun;
  }

  /** Whether the host said that it ended. */
  public boolean ended() {
    return channel.getExitStatus() != null || channel.getExitSignal() != null;
  }

  private void open() throws IOException {
    attempt.hold(this::part);
    begun = true;
    try {
      channel.open().verify(attempt.left());
    } catch (SshChannelOpenException e) {
      // The host refused before it heard of the command.
      begun = false;
      throw new Unusable(Reason.AUTHENTICATION, "the host lets run no command: " + e.getMessage());
    }
  }

  private void read(InputStream in, Consumer<byte[]> output) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      output.accept(Arrays.copyOf(chunk, read));
      attempt.left();
    }
  }

  private int code() throws IOException {
    if (channel.getExitStatus() != null) {
      return channel.getExitStatus();
    }
    attempt.left();
    if (channel.getExitSignal() != null) {
      throw new Unusable(Reason.OTHER, "the command was ended by SIG" + channel.getExitSignal());
    }
    throw new Unusable(Reason.RESET, "the connection ended before the command");
  }

  /** What is not over is asked to end, then told. */
  private void part() throws IOException {
    if (over()) {
      return;
    }
    signal("TERM");
    if (grace.isZero()) {
      return;
    }
    channel.waitFor(END, grace);
    if (!over()) {
      signal("KILL");
      channel.waitFor(END, grace);
    }
  }

  private boolean over() {
    return !channel.isOpen() || ended();
  }

  private void signal(String name) throws IOException {
    Buffer signal = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 64);
    signal.putUInt(channel.getRecipient());
    signal.putString("signal");
    signal.putBoolean(false);
    signal.putString(name);
    channel.getSession().writePacket(signal).verify(PARTING);
  }
}
