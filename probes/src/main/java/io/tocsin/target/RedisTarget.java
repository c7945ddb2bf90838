package io.tocsin.target;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A Redis server by its address, {@code redis://user:password@host:port/database} ({@code rediss}
 * over TLS). Speaks the few words of the protocol that a probe needs. A kept client was weighed and
 * left: Jedis reads a line of any length and makes a buffer of whatever size the other side
 * announces, so that a wrong port could take the memory of the whole application, and its time-outs
 * are per read.
 */
public final class RedisTarget {

  private static final String FORM = "redis://user:password@host:port/0";
  private static final int DEFAULT_PORT = 6379;
  private static final int LONGEST_LINE = 4096;
  private static final int LONGEST_TEXT = 64 * 1024;

  private final Address address;

  private RedisTarget(Address address) {
    this.address = address;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  public static RedisTarget at(String address) {
    Address parts = Address.of(address, "rediss?", FORM, DEFAULT_PORT);
    if (!parts.path().matches("\\d{0,4}")) {
      throw new IllegalArgumentException("not of the form " + FORM);
    }
    return new RedisTarget(parts);
  }

  /** A connection that is closed with the attempt; nothing was said on it yet. */
  public Session open(Attempt attempt) throws IOException {
    Socket socket = attempt.connect(address.host(), address.port());
    return new Session(address.scheme().equals("rediss") ? secured(socket) : socket);
  }

  /** The words that sign in, empty when the address has no password. */
  public List<String> authentication() {
    List<String> words = new ArrayList<>();
    if (!address.password().isEmpty()) {
      words.add("AUTH");
      address.user().ifPresent(words::add);
      words.add(address.password());
    }
    return words;
  }

  public int database() {
    return address.path().isEmpty() ? 0 : Integer.parseInt(address.path());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return address.host() + ":" + address.port() + "/" + database();
  }

  /** One connection. */
  public static final class Session {
    private final Socket socket;
    private final InputStream in;

    private Session(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Sends a command whose answer is one line.
     *
     * @return the answer with its mark: {@code +PONG}, {@code -NOAUTH …}, {@code :1}
     */
    public String say(List<String> words) throws IOException {
      send(words);
      return mustBe("[+:-].*", line());
    }

    /**
     * Sends a command whose answer is a text.
     *
     * @return the text, or an error with its mark: {@code -NOAUTH …}
     */
    public String ask(List<String> words) throws IOException {
      send(words);
      String head = mustBe("-.*|\\$\\d{1,9}", line());
      if (head.startsWith("-")) {
        return head;
      }
      int length = Integer.parseInt(head.substring(1));
      if (length > LONGEST_TEXT) {
        throw new ProtocolException("a text of " + length + " bytes is too long");
      }
      byte[] text = in.readNBytes(length);
      if (text.length < length) {
        throw new EOFException("the server hung up");
      }
      line();
      return new String(text, StandardCharsets.UTF_8);
    }

    private void send(List<String> words) throws IOException {
      StringBuilder command = new StringBuilder("*" + words.size() + "\r\n");
      for (String word : words) {
        int bytes = word.getBytes(StandardCharsets.UTF_8).length;
        command.append('$').append(bytes).append("\r\n").append(word).append("\r\n");
      }
      socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String mustBe(String form, String line) throws ProtocolException {
      if (!line.matches(form)) {
        throw new ProtocolException("not an answer of Redis: " + line);
      }
      return line;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the server hung up");
        }
        if (line.length() == LONGEST_LINE) {
          throw new ProtocolException("not an answer of Redis: " + line.substring(0, 80) + "…");
        }
        line.append((char) c);
      }
      return line.toString().stripTrailing();
    }
  }

  private SSLSocket secured(Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, address.host(), address.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
