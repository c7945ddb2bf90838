package io.tocsin.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The site that is repaired, its Prometheus, and the sink of its Slack webhook. The site answers
 * 200 while a component's file lies in the folder of switches, else 502: the plan's restart puts
 * the file there, so only a command that really ran heals it.
 */
final class FakeSite {

  private static final String TARGETS =
      """
      {"status":"success","data":{"activeTargets":[{"labels":{"job":"site","instance":"a"},
       "scrapeUrl":"http://a/metrics","lastError":"","health":"up"}],"droppedTargets":[]}}
      """;
  private static final String NO_ALERTS = "{\"status\":\"success\",\"data\":{\"alerts\":[]}}";

  private final Path switches;
  private final FakeProviders providers = new FakeProviders();
  private final List<String> slack = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private FakeSite(Path switches, HttpServer server) {
    this.switches = switches;
    this.server = server;
  }

  static FakeSite start(Path switches) throws IOException {
    Files.createDirectories(switches);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakeSite site = new FakeSite(switches, server);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "fake-site");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", site::page);
    server.createContext("/slack", site::message);
    server.createContext("/api/v1/targets", call -> answer(call, 200, TARGETS));
    server.createContext("/api/v1/alerts", call -> answer(call, 200, NO_ALERTS));
    site.providers.openOn(server);
    server.start();
    return site;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Where the plan's measures leave their traces. */
  Path switches() {
    return switches;
  }

  boolean healthy() {
    return Files.exists(switches.resolve("app"));
  }

  /** Breaks it, whatever was repaired before. */
  void breakDown() {
    try {
      Files.deleteIfExists(switches.resolve("app"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The messages that Slack's webhook took, oldest first. */
  List<String> slackMessages() {
    return List.copyOf(slack);
  }

  FakeProviders providers() {
    return providers;
  }

  void stop() {
    server.stop(0);
  }

  private void page(HttpExchange call) throws IOException {
    answer(call, healthy() ? 200 : 502, healthy() ? "well" : "Bad Gateway");
  }

  private void message(HttpExchange call) throws IOException {
    slack.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    answer(call, 200, "ok");
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, body.length);
    try (call) {
      call.getResponseBody().write(body);
    }
  }
}
