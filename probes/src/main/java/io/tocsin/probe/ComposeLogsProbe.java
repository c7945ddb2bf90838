package io.tocsin.probe;

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
import java.util.List;

/**
 * The last lines of one compose service, stopped or not (spec, R4). Parameters: {@code project},
 * {@code service}, {@code dockerHost}; {@code lines} (50) of each container; {@code errorsWarn}
 * (1), {@code errorsFail}: how many lines with an error are too many.
 */
@ApplicationScoped
class ComposeLogsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(ComposeLogsProbe.class, "phrases");

  private final Looking looking;
  private final DockerEngine docker;

  @Inject
  ComposeLogsProbe(Looking looking, DockerEngine docker) {
    this.looking = looking;
    this.docker = docker;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ComposeLogsProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "compose-logs";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::tail);
  }

  private ProbeResult tail(Parameters parameters, Attempt attempt) throws Exception {
    parameters.required("service");
    ComposeProject project = ComposeProject.of(parameters);
    int lines = parameters.number("lines", 1, 1000).orElse(50);
    Thresholds bounds = parameters.thresholds("errors").orWarnAt(1);
    StringBuilder log = new StringBuilder();
    List<DockerEngine.Container> containers = project.containers(docker, attempt);
    for (DockerEngine.Container container : containers) {
      log.append(docker.logs(project.dockerHost(), container.id(), lines, attempt)).append('\n');
    }
    return containers.isEmpty()
        ? new Seen(Verdict.FAIL, PHRASES.say("compose.none", project.label()), "", List.of())
        : LogLines.of(log.toString()).judged(LocalText.verbatim(project.label()), bounds);
  }
}
