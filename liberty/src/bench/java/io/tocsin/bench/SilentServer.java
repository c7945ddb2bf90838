package io.tocsin.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes connections and never says a word. */
final class SilentServer implements AutoCloseable {

  private final ServerSocket listening;
  private final Queue<Socket> held = new ConcurrentLinkedQueue<>();

  private SilentServer(ServerSocket listening) {
    this.listening = listening;
  }

  static SilentServer start() throws IOException {
    SilentServer silent =
        new SilentServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(silent::accept, "silent");
    thread.setDaemon(true);
    thread.start();
    return silent;
  }

  private void accept() {
    try {
      while (true) {
        held.add(listening.accept());
      }
    } catch (IOException e) {
      // closed: the bench is over
    }
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : held) {
      socket.close();
    }
  }
}
