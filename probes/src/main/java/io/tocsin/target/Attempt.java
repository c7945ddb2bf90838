package io.tocsin.target;

import io.tocsin.evidence.ProbeRequest.Purpose;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * One look in progress: a deadline, and what must be closed for its thread to come free. Blocking
 * reads do not hear an interrupt and a time-out per read does not stop a drip; closing the socket
 * under them stops both. Deadlines are real time, never a test's virtual clock.
 */
public final class Attempt {

  private final Purpose purpose;
  private final long deadline;
  private final Deque<AutoCloseable> held = new ArrayDeque<>();
  private boolean over;

  Attempt(Duration limit, Purpose purpose) {
    this.purpose = purpose;
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** Time left, always positive. */
  public Duration left() throws SocketTimeoutException {
    long nanos = deadline - System.nanoTime();
    if (nanos <= 0) {
      throw new SocketTimeoutException("no time left");
    }
    return Duration.ofNanos(Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
  }

  /** Closes {@code resource} when the attempt ends, however it ends. */
  public <T extends AutoCloseable> T hold(T resource) throws IOException {
    synchronized (held) {
      if (!over) {
        held.push(resource);
        return resource;
      }
    }
    close(resource);
    throw new SocketTimeoutException("the attempt is over");
  }

  /** A connected socket whose every read ends by the deadline. */
  public Socket connect(String host, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    Socket socket = hold(new Socket());
    socket.connect(address, (int) left().toMillis());
    socket.setSoTimeout((int) left().toMillis());
    return socket;
  }

  /** Waits for all of {@code pause}; a deadline that comes first ends the attempt. */
  public void pause(Duration pause) throws InterruptedException, SocketTimeoutException {
    TimeUnit.NANOSECONDS.sleep(Math.min(pause.toNanos(), left().toNanos()));
    left();
  }

  /** Whose threads it is on. */
  Purpose purpose() {
    return purpose;
  }

  boolean over() {
    synchronized (held) {
      return over || System.nanoTime() >= deadline;
    }
  }

  void end() {
    Deque<AutoCloseable> closing;
    synchronized (held) {
      over = true;
      closing = new ArrayDeque<>(held);
      held.clear();
    }
    closing.forEach(Attempt::close);
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // It is being given up; what it says about that helps nobody.
    }
  }
}
