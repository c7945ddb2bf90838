package io.tocsin.notification.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to a provider. Holds secrets: does not print.
 *
 * @param repeatable whether asking again does no harm, so that a call without an answer may simply
 *     be made anew
 * @param longestAnswer more of the answer is not read, in bytes
 */
public record ProviderCall(
    String method,
    URI uri,
    Map<String, String> headers,
    byte[] body,
    boolean repeatable,
    int longestAnswer) {

  private static final String CONTENT_TYPE = "Content-Type";

  /** More of a response than this is not read unless a call says so, in bytes. */
  public static final int USUAL_ANSWER = 8 * 1024;

  public ProviderCall {
    headers = Map.copyOf(headers);
  }

  public static ProviderCall get(URI uri, int longestAnswer) {
    return new ProviderCall("GET", uri, Map.of(), new byte[0], true, longestAnswer);
  }

  public static ProviderCall post(URI uri, JsonNode body) {
    return json("POST", uri, Json.bytes(body));
  }

  public static ProviderCall patch(URI uri, JsonNode body) {
    return json("PATCH", uri, Json.bytes(body)).thatMayBeRepeated();
  }

  public static ProviderCall json(String method, URI uri, byte[] body) {
    Map<String, String> headers = Map.of(CONTENT_TYPE, "application/json; charset=utf-8");
    return new ProviderCall(method, uri, headers, body, false, USUAL_ANSWER);
  }

  public static ProviderCall form(URI uri, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    Map<String, String> headers = Map.of(CONTENT_TYPE, "application/x-www-form-urlencoded");
    return new ProviderCall(
        "POST", uri, headers, body.getBytes(StandardCharsets.UTF_8), false, USUAL_ANSWER);
  }

  public ProviderCall with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ProviderCall(method, uri, more, body, repeatable, longestAnswer);
  }

  public ProviderCall withBearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public ProviderCall withBasic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  public ProviderCall thatMayBeRepeated() {
    return new ProviderCall(method, uri, headers, body, true, longestAnswer);
  }

  /**
   * @param bytes what is read of the answer at the most
   */
  public ProviderCall answeredBy(int bytes) {
    return new ProviderCall(method, uri, headers, body, repeatable, bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return method + " " + uri.getHost();
  }
}
