package io.tocsin.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback that treats each connection as the test says, however badly. */
public final class ScriptedServer implements AutoCloseable {

  /** What happens to one connection. */
  public interface Script {
    void serve(Socket socket, ScriptedServer server) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();

  public ScriptedServer(Script script) {
    try {
      listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> accept(script));
  }

  /** A port on which nobody listens. */
  public static int deadPort() {
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return unused.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  public int connections() {
    return connections.get();
  }

  /** Says nothing more until the test is over. */
  public void hang() throws InterruptedException {
    closed.await();
  }

  /**
   * Sends the byte again and again, in less time than any read time-out, until the test is over.
   */
  public void drip(Socket socket, int each) throws IOException, InterruptedException {
    do {
      socket.getOutputStream().write(each);
      socket.getOutputStream().flush();
    } while (!closed.await(20, TimeUnit.MILLISECONDS));
  }

  /** Ends the connection with RST instead of FIN. */
  public static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() {
    closed.countDown();
    threads.shutdownNow();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(Script script) {
    while (closed.getCount() > 0) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        threads.execute(() -> serve(script, socket));
      } catch (IOException e) {
        return; // closed by the test
      }
    }
  }

  private void serve(Script script, Socket socket) {
    try (socket) {
      script.serve(socket, this);
    } catch (IOException e) {
      // The client hung up, which some tests want.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
