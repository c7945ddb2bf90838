package io.tocsin.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.evidence.ProbeResult.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Docker's engine API, read only: {@code unix:///…} or {@code tcp://host:port}. Unversioned paths,
 * so that the engine answers in its newest dialect.
 */
@ApplicationScoped
public class DockerEngine {

  private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
  private static final int LARGEST_LOG = 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpTarget http;

  @Inject
  public DockerEngine(HttpTarget http) {
    this.http = http;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  DockerEngine() {
    this(null);
  }

  /**
   * A container of a compose project.
   *
   * @param status as {@code docker ps} says it, for example {@code Restarting (3) 2 seconds ago}
   */
  public record Container(String id, String name, String service, String status) {}

  /** All containers of a compose project, stopped ones too, one-off runs not; by name. */
  public List<Container> containers(URI host, String project, Attempt attempt) throws IOException {
    String filters =
        JSON.writeValueAsString(new Filters(List.of("com.docker.compose.project=" + project)));
    JsonNode list =
        json(
            host,
            "/containers/json?all=1&filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8),
            attempt);
    List<Container> containers = new ArrayList<>();
    for (JsonNode one : list) {
      JsonNode labels = one.path("Labels");
      if (!labels.path("com.docker.compose.oneoff").asText().equalsIgnoreCase("true")) {
        containers.add(
            new Container(
                one.path("Id").asText(),
                one.path("Names").path(0).asText().replaceFirst("^/", ""),
                labels.path("com.docker.compose.service").asText(),
                one.path("Status").asText()));
      }
    }
    containers.sort(Comparator.comparing(Container::name));
    return containers;
  }

  /** The engine's full description of a container. */
  public JsonNode inspect(URI host, String id, Attempt attempt) throws IOException {
    return json(host, "/containers/" + id + "/json", attempt);
  }

  /**
   * The engine's description of an image, none when it has no such one.
   *
   * @param image its id, or its name with a tag
   */
  public Optional<JsonNode> image(URI host, String image, Attempt attempt) throws IOException {
    if (!image.matches("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,300}")) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "Docker told a wrong name of an image");
    }
    String path = "/images/" + image + "/json";
    HttpTarget.Answer answer = http.get(question(host, path, LARGEST_ANSWER), attempt);
    return answer.status() == 404 ? Optional.empty() : Optional.of(json(checked(answer)));
  }

  /** A container's counters now and a second before; the engine takes up to two for it. */
  public JsonNode stats(URI host, String id, Attempt attempt) throws IOException {
    return json(host, "/containers/" + id + "/stats?stream=false", attempt);
  }

  /** The last lines of a container, both streams, as the program wrote them. */
  public String logs(URI host, String id, int lines, Attempt attempt) throws IOException {
    boolean terminal = inspect(host, id, attempt).path("Config").path("Tty").asBoolean();
    byte[] raw =
        get(
                host,
                "/containers/" + id + "/logs?stdout=1&stderr=1&tail=" + lines,
                LARGEST_LOG,
                attempt)
            .body();
    return terminal ? new String(raw, StandardCharsets.UTF_8) : LogFrames.text(raw);
  }

  private JsonNode json(URI host, String path, Attempt attempt) throws IOException {
    return json(get(host, path, LARGEST_ANSWER, attempt));
  }

  private static JsonNode json(HttpTarget.Answer answer) throws IOException {
    if (answer.cut()) {
      throw new Unusable(
          Reason.NOT_UNDERSTOOD, "Docker's answer is longer than " + LARGEST_ANSWER + " bytes");
    }
    JsonNode json = JSON.readTree(answer.body());
    if (!json.isContainerNode()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "Docker's answer is not a JSON object or list");
    }
    return json;
  }

  private HttpTarget.Answer get(URI host, String path, int limit, Attempt attempt)
      throws IOException {
    return checked(http.get(question(host, path, limit), attempt));
  }

  private static HttpTarget.Answer checked(HttpTarget.Answer answer) throws Unusable {
    if (answer.status() != 200) {
      throw new Unusable(
          answer.status() == 401 || answer.status() == 403 ? Reason.AUTHENTICATION : Reason.OTHER,
          "Docker answered "
              + answer.status()
              + ": "
              + new String(
                  answer.body(), 0, Math.min(answer.body().length, 500), StandardCharsets.UTF_8));
    }
    return answer;
  }

  private static HttpTarget.Question question(URI host, String path, int limit) {
    return "unix".equals(host.getScheme())
        ? new HttpTarget.Question(
            URI.create("http://docker" + path), Optional.of(Path.of(host.getPath())), false, limit)
        : new HttpTarget.Question(
            URI.create("http://" + host.getAuthority() + path), Optional.empty(), false, limit);
  }

  private record Filters(List<String> label) {}
}
