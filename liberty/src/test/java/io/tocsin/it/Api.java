package io.tocsin.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A program that calls the running server: the tests' own, or the one that {@code tocsin.it.url}
 * names, with {@code tocsin.it.token} as its token of all scopes.
 */
final class Api {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String TOKEN = System.getProperty("tocsin.it.token", TocsinServer.TOKEN);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String url;
  private final Optional<String> token;

  private Api(String url, Optional<String> token) {
    this.url = url;
    this.token = token;
  }

  static Api withToken() {
    return withToken(TOKEN);
  }

  static Api withToken(String token) {
    return new Api(url(), Optional.of(token));
  }

  static Api anonymous() {
    return new Api(url(), Optional.empty());
  }

  /** Of a test's own server, with its token. */
  static Api of(TocsinServer server) {
    return new Api(server.url(), Optional.of(TocsinServer.TOKEN));
  }

  private static String url() {
    return Optional.ofNullable(System.getProperty("tocsin.it.url"))
        .orElseGet(() -> TocsinServer.running().url());
  }

  Api withoutToken() {
    return new Api(url, Optional.empty());
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    if (!List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  /** The body as it is, for what is no text. */
  byte[] download(String path) {
    try {
      HttpResponse<byte[]> response =
          http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " was answered with " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Answer upload(String path, String type, byte[] body) {
    return send(
        request(path, "Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  Answer delete(String path, String... headers) {
    return send(request(path, headers).DELETE().build());
  }

  Answer put(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    request.header("Content-Type", "application/json");
    return send(request.PUT(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the server answered. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }

    /** The fields that a problem names. */
    List<String> wrongFields() {
      return json().path("errors").findValuesAsText("field");
    }

    @Override
    public String toString() {
      return response.statusCode() + " " + response.body();
    }
  }
}
