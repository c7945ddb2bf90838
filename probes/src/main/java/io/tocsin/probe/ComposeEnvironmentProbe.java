package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.DockerEngine;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the containers of a compose service were given the variables that they need (spec, R4);
 * one that crashes in a loop is asked just as well. Tells which are there, never what is in them.
 * Parameters: {@code project}; {@code service}; {@code variables}, names with commas between;
 * {@code dockerHost}.
 */
@ApplicationScoped
class ComposeEnvironmentProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(ComposeEnvironmentProbe.class, "phrases");

  private final Looking looking;
  private final DockerEngine docker;

  @Inject
  ComposeEnvironmentProbe(Looking looking, DockerEngine docker) {
    this.looking = looking;
    this.docker = docker;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ComposeEnvironmentProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "compose-environment";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::variables);
  }

  private ProbeResult variables(Parameters parameters, Attempt attempt) throws Exception {
    parameters.required("service");
    List<String> wanted = parameters.requiredList("variables");
    ComposeProject project = ComposeProject.of(parameters);
    List<DockerEngine.Container> containers = project.containers(docker, attempt);
    if (containers.isEmpty()) {
      return new Seen(Verdict.FAIL, PHRASES.say("compose.none", project.label()), "", List.of());
    }
    StringBuilder evidence = new StringBuilder();
    Set<String> lacking = new TreeSet<>();
    for (DockerEngine.Container container : containers) {
      Map<String, Boolean> given = given(project, container, attempt);
      for (String name : wanted) {
        boolean filled = given.getOrDefault(name, false);
        String state = filled ? "set" : given.containsKey(name) ? "empty" : "missing";
        evidence.append("%s  %s  %s%n".formatted(container.name(), name, state));
        if (!filled) {
          lacking.add(name);
        }
      }
    }
    return new Seen(
        lacking.isEmpty() ? Verdict.OK : Verdict.FAIL,
        lacking.isEmpty()
            ? PHRASES.say("compose.variables", project.label(), Lists.brief(wanted))
            : PHRASES.say("compose.variables.missing", project.label(), String.join(", ", lacking)),
        evidence.toString(),
        List.of(new Measurement("variables.missing", lacking.size(), "1")));
  }

  /** The names of a container's variables, and whether there is anything in them. */
  private Map<String, Boolean> given(
      ComposeProject project, DockerEngine.Container container, Attempt attempt)
      throws IOException {
    Map<String, Boolean> given = new HashMap<>();
    JsonNode inspected = docker.inspect(project.dockerHost(), container.id(), attempt);
    for (JsonNode variable : inspected.path("Config").path("Env")) {
      String[] parts = variable.asText().split("=", 2);
      given.put(parts[0], parts.length > 1 && !parts[1].isBlank());
    }
    return given;
  }
}
