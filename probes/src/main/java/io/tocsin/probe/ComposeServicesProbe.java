package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.DockerEngine;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether every service of a compose project is up (spec, R4): state, health, exit code, OOM kill
 * and restarts of each container, stopped ones too. Parameters: {@code project}; {@code
 * dockerHost}; {@code service}, to look at one only; {@code directory} of the compose file, to see
 * also services that have no container ({@code dockerConfig} for a compose plugin outside the usual
 * places).
 */
@ApplicationScoped
class ComposeServicesProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(ComposeServicesProbe.class, "phrases");

  private final Looking looking;
  private final DockerEngine docker;
  private final ExpectedServices expectedServices;
  private final Clock clock;

  @Inject
  ComposeServicesProbe(
      Looking looking, DockerEngine docker, ExpectedServices expectedServices, Clock clock) {
    this.looking = looking;
    this.docker = docker;
    this.expectedServices = expectedServices;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ComposeServicesProbe() {
    this(null, null, null, null);
  }

  @Override
  public String kind() {
    return "compose-services";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::services);
  }

  private ProbeResult services(Parameters parameters, Attempt attempt) throws Exception {
    ComposeProject project = ComposeProject.of(parameters);
    Optional<String> directory = parameters.text("directory");
    List<ContainerState> containers = containers(project, attempt);
    Optional<List<String>> expected = Optional.empty();
    if (directory.isPresent()) {
      expected =
          expectedServices.in(directory.get(), project, parameters.text("dockerConfig"), attempt);
    }
    boolean unread = directory.isPresent() && expected.isEmpty();
    return judge(project, containers, missing(project, containers, expected), unread);
  }

  private List<ContainerState> containers(ComposeProject project, Attempt attempt)
      throws IOException {
    List<ContainerState> states = new ArrayList<>();
    for (DockerEngine.Container container : project.containers(docker, attempt)) {
      states.add(
          ContainerState.of(
              container, docker.inspect(project.dockerHost(), container.id(), attempt)));
    }
    return states;
  }

  private static List<String> missing(
      ComposeProject project, List<ContainerState> containers, Optional<List<String>> expected) {
    List<String> wanted = project.service().map(List::of).orElse(expected.orElse(List.of()));
    return wanted.stream()
        .filter(service -> containers.stream().noneMatch(c -> c.service().equals(service)))
        .toList();
  }

  private ProbeResult judge(
      ComposeProject project,
      List<ContainerState> containers,
      List<String> missing,
      boolean unread) {
    Instant now = clock.instant();
    Verdict verdict = missing.isEmpty() && !containers.isEmpty() ? Verdict.OK : Verdict.FAIL;
    if (unread) {
      verdict = Thresholds.worse(verdict, Verdict.WARN);
    }
    List<LocalText> troubles = new ArrayList<>();
    missing.forEach(service -> troubles.add(PHRASES.say("compose.missing", service)));
    int up = 0;
    for (ContainerState container : containers) {
      Verdict its = container.verdict(now);
      verdict = Thresholds.worse(verdict, its);
      up += its == Verdict.FAIL ? 0 : 1;
      if (its != Verdict.OK) {
        troubles.add(container.trouble(now));
      }
    }
    if (unread) {
      troubles.add(PHRASES.say("compose.unread"));
    }
    return new Seen(
        verdict,
        summary(project, containers, troubles),
        evidence(containers, missing),
        measurements(containers, up));
  }

  private static LocalText summary(
      ComposeProject project, List<ContainerState> containers, List<LocalText> troubles) {
    if (containers.isEmpty()) {
      return PHRASES.say("compose.none", project.label());
    }
    if (!troubles.isEmpty()) {
      return PHRASES.say("compose.trouble", project.label(), Lists.joined(troubles));
    }
    return PHRASES.say(
        "compose.up",
        project.label(),
        Lists.brief(containers.stream().map(ContainerState::service).toList()));
  }

  private static String evidence(List<ContainerState> containers, List<String> missing) {
    String there = containers.stream().map(ContainerState::line).collect(Collectors.joining("\n"));
    String gone = missing.stream().map(one -> "\n" + one + "  -").collect(Collectors.joining());
    return there + gone;
  }

  private static List<Measurement> measurements(List<ContainerState> containers, int up) {
    int restarts = containers.stream().mapToInt(ContainerState::restarts).sum();
    return List.of(
        new Measurement("containers.up", up, "1"),
        new Measurement("containers", containers.size(), "1"),
        new Measurement("restarts", restarts, "1"));
  }
}
