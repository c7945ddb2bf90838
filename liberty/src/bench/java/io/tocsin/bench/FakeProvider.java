package io.tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chats and the tickets of {@link FiveMessages}. Takes every message, whether it took it before
 * or not, and answers a while after it did.
 */
final class FakeProvider implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ACKNOWLEDGE = Pattern.compile("/ack/([\\w-]+)\\.");

  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Duration longestAnswer;

  private FakeProvider(HttpServer server, Duration longestAnswer) {
    this.server = server;
    this.longestAnswer = longestAnswer;
  }

  /**
   * @param longestAnswer each answer takes up to so long, evenly
   */
  static FakeProvider start(Duration longestAnswer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    FakeProvider provider = new FakeProvider(server, longestAnswer);
    server.createContext("/", provider::answer);
    server.setExecutor(provider.threads);
    server.start();
    return provider;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Taken> taken() {
    return List.copyOf(taken);
  }

  int count() {
    return taken.size();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String channel = call.getRequestURI().getPath().substring(1);
      JsonNode body = JSON.readTree(call.getRequestBody().readAllBytes());
      taken.add(
          channel.equals(FiveMessages.TICKETS)
              ? Taken.of(
                  channel,
                  call.getRequestHeaders().getFirst("webhook-id"),
                  body.at("/data/text").asText())
              : Taken.of(channel, deliveryOf(body), body.at("/blocks/1/text/text").asText()));
      pause();
      byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(200, ok.length);
      call.getResponseBody().write(ok);
    }
  }

  /** A chat's message names its delivery only in the link by which its reader acknowledges. */
  private static String deliveryOf(JsonNode message) {
    Matcher link = ACKNOWLEDGE.matcher(message.toString());
    if (!link.find()) {
      throw new IllegalStateException("a message without a link to acknowledge by: " + message);
    }
    byte[] payload = Base64.getUrlDecoder().decode(link.group(1));
    return new String(payload, StandardCharsets.UTF_8).split("\\|")[1];
  }

  private void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longestAnswer.toMillis() + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
