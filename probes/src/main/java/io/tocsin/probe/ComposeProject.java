package io.tocsin.probe;

import io.tocsin.target.Attempt;
import io.tocsin.target.DockerEngine;
import io.tocsin.text.Phrases;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compose project that a probe's parameters name: {@code project}, {@code dockerHost} (the
 * local socket) and, to look at one service only, {@code service}.
 */
record ComposeProject(URI dockerHost, String name, Optional<String> service) {

  private static final Phrases PHRASES = Phrases.of(ComposeProject.class, "phrases");
  private static final URI LOCAL = URI.create("unix:///var/run/docker.sock");

  static ComposeProject of(Parameters parameters) {
    String project = parameters.required("project");
    if (!project.matches("[a-z0-9][a-z0-9_-]*")) {
      throw parameters.wrong("project", PHRASES.say("parameter.project"));
    }
    return new ComposeProject(
        parameters.address("dockerHost", List.of("unix", "tcp")).orElse(LOCAL),
        project,
        parameters.text("service"));
  }

  List<DockerEngine.Container> containers(DockerEngine docker, Attempt attempt) throws IOException {
    return docker.containers(dockerHost, name, attempt).stream()
        .filter(container -> service.map(container.service()::equals).orElse(true))
        .toList();
  }

  /** What the command line of compose needs; a clean one, or it would take our variables. */
  Map<String, String> environment(Optional<String> dockerConfig) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DOCKER_HOST", dockerHost.toString());
    dockerConfig.ifPresent(config -> environment.put("DOCKER_CONFIG", config));
    return environment;
  }

  /** What was looked at, for a summary: the project, or project and service. */
  String label() {
    return service.map(one -> name + "/" + one).orElse(name);
  }
}
