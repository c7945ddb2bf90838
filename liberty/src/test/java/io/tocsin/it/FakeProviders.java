package io.tocsin.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Twilio, GitHub, Grafana and Alertmanager as far as the plan's channels speak to them. */
final class FakeProviders {

  /** What one of them was asked. */
  record Call(String method, String path, String body) {

    Map<String, String> form() {
      Map<String, String> fields = new HashMap<>();
      for (String field : body.split("&")) {
        String[] sides = field.split("=", 2);
        fields.put(
            URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
            URLDecoder.decode(sides.length == 2 ? sides[1] : "", StandardCharsets.UTF_8));
      }
      return fields;
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ArrayNode issues = Api.JSON.createArrayNode();

  void openOn(HttpServer server) {
    server.createContext("/twilio", this::twilio);
    server.createContext("/github", this::github);
    server.createContext("/grafana", call -> answer(call, "{\"id\":1}"));
    server.createContext("/api/v2/alerts", call -> answer(call, ""));
    server.createContext("/project", call -> answer(call, ""));
  }

  /** Oldest first. */
  List<Call> calls(Predicate<Call> wanted) {
    return calls.stream().filter(wanted).toList();
  }

  private void twilio(HttpExchange call) throws IOException {
    answer(call, "{\"sid\":\"SID%d\",\"status\":\"queued\"}".formatted(calls.size()));
  }

  private synchronized void github(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    boolean creates = call.getRequestMethod().equals("POST") && path.endsWith("/issues");
    Call kept = keep(call);
    JsonNode answer = path.endsWith("/issues") ? issues : Api.JSON.createArrayNode();
    if (creates) {
      ObjectNode issue = (ObjectNode) Api.JSON.readTree(kept.body());
      answer = issues.addObject().put("number", issues.size()).setAll(issue);
    }
    write(call, answer.toString());
  }

  private void answer(HttpExchange call, String body) throws IOException {
    keep(call);
    write(call, body);
  }

  private Call keep(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call kept = new Call(call.getRequestMethod(), call.getRequestURI().getPath(), body);
    calls.add(kept);
    return kept;
  }

  private static void write(HttpExchange call, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    try (call) {
      call.getResponseBody().write(bytes);
    }
  }
}
