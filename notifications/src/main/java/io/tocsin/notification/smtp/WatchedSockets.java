package io.tocsin.notification.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Makes the sockets of one call and closes them when its time is up: a server that drips a byte now
 * and then never meets a read time-out. TLS, too, runs over these sockets.
 */
final class WatchedSockets extends SocketFactory implements AutoCloseable {

  private final List<Socket> sockets = new ArrayList<>();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();
  private boolean expired;

  WatchedSockets(Duration limit) {
    over.completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS)
        .thenAccept(timedOut -> end(timedOut));
  }

  /** Whether the time was up before the call had ended. */
  synchronized boolean expired() {
    return expired;
  }

  @Override
  public void close() {
    over.complete(false);
  }

  private synchronized void end(boolean timedOut) {
    expired = timedOut;
    for (Socket socket : sockets) {
      closeNow(socket);
    }
  }

  /** Without the farewell of TLS, which could wait for the peer. */
  private static void closeNow(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone, which is what was wanted.
    }
  }

  @Override
  public synchronized Socket createSocket() throws IOException {
    if (over.isDone()) {
      throw new IOException("the time for this call is over");
    }
    Socket socket = new Socket();
    sockets.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw onlyUnconnected();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
    throw onlyUnconnected();
  }

  private static UnsupportedOperationException onlyUnconnected() {
    return new UnsupportedOperationException("a socket that connects at once cannot be watched");
  }
}
