package io.tocsin.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server on the loopback that takes connections and behaves badly, each in the same way. */
final class FaultyServer implements AutoCloseable {

  /** What is done with one connection. */
  @FunctionalInterface
  interface Behaviour {
    void on(Socket socket, FaultyServer server) throws IOException, InterruptedException;
  }

  static final Behaviour SILENT = (socket, server) -> server.closed.await();

  static final Behaviour RESET =
      (socket, server) -> {
        // Unread input and no lingering: the other side gets a reset.
        socket.getInputStream().read();
        socket.setSoLinger(true, 0);
        socket.close();
      };

  private final ServerSocket listening;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch accepted = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong sent = new AtomicLong();

  FaultyServer(Behaviour behaviour) throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(() -> accept(behaviour));
  }

  /** Says {@code text} as soon as it is asked anything, and hangs up. */
  static Behaviour saying(String text) {
    return (socket, server) -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      server.closed.await();
    };
  }

  /** Says {@code head} and then, 100 MB long, {@code filling}. */
  static Behaviour endless(String head, String filling) {
    return (socket, server) -> {
      socket.getInputStream().read();
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] chunk = filling.repeat(8192 / filling.length()).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100 * 128; i++) {
        out.write(chunk);
        server.sent.addAndGet(chunk.length);
      }
      server.closed.await();
    };
  }

  /** Says {@code head} and then a character every 50 ms, for ever. */
  static Behaviour dripping(String head) {
    return (socket, server) -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      while (!server.closed.await(50, TimeUnit.MILLISECONDS)) {
        socket.getOutputStream().write('1');
        socket.getOutputStream().flush();
      }
    };
  }

  int port() {
    return listening.getLocalPort();
  }

  long sent() {
    return sent.get();
  }

  boolean awaitConnection() throws InterruptedException {
    return accepted.await(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept(Behaviour behaviour) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        accepted.countDown();
        start(() -> behave(behaviour, socket));
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void behave(Behaviour behaviour, Socket socket) {
    try {
      behaviour.on(socket, this);
    } catch (IOException e) {
      // The probe hung up, as it may.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "faulty-server");
    thread.setDaemon(true);
    thread.start();
  }
}
