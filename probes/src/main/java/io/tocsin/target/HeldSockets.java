package io.tocsin.target;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * The sockets of a driver that makes its own (PostgreSQL's takes a class name): each belongs to the
 * attempt of the thread that asks for it, so that the driver's thread comes free at the deadline
 * even in the middle of a handshake.
 */
public final class HeldSockets extends SocketFactory {

  private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

  static <T> T during(Attempt attempt, Attempts.Work<T> work) throws Exception {
    CURRENT.set(attempt);
    try {
      return work.in(attempt);
    } finally {
      CURRENT.remove();
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    Attempt attempt = CURRENT.get();
    if (attempt == null) {
      throw new IllegalStateException("a held socket needs an attempt on its thread");
    }
    return attempt.hold(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connectsLater();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw connectsLater();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connectsLater();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw connectsLater();
  }

  private static UnsupportedOperationException connectsLater() {
    return new UnsupportedOperationException("a held socket is connected by its driver, later");
  }
}
