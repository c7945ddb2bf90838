package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.Attempts;
import io.tocsin.target.DockerEngine;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CPU and memory of each running container of a compose project (spec, R4). Parameters: {@code
 * project}, {@code dockerHost}, {@code service}; in percent {@code cpuWarn}, {@code cpuFail} (100
 * is one processor), {@code memoryWarn}, {@code memoryFail} (of the container's limit). Only what
 * has a bound is judged; when the plan gives none at all, they warn at 80 and 90.
 */
@ApplicationScoped
class ComposeStatsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(ComposeStatsProbe.class, "phrases");

  private final Looking looking;
  private final Attempts attempts;
  private final DockerEngine docker;

  @Inject
  ComposeStatsProbe(Looking looking, Attempts attempts, DockerEngine docker) {
    this.looking = looking;
    this.attempts = attempts;
    this.docker = docker;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ComposeStatsProbe() {
    this(null, null, null);
  }

  @Override
  public String kind() {
    return "compose-stats";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::usage);
  }

  private ProbeResult usage(Parameters parameters, Attempt attempt) throws Exception {
    ComposeProject project = ComposeProject.of(parameters);
    Thresholds cpu = parameters.thresholds("cpu");
    Thresholds memory = parameters.thresholds("memory");
    if (cpu.none() && memory.none()) {
      cpu = cpu.orWarnAt(80);
      memory = memory.orWarnAt(90);
    }
    List<DockerEngine.Container> running =
        project.containers(docker, attempt).stream()
            .filter(container -> container.status().startsWith("Up"))
            .toList();
    if (running.isEmpty()) {
      return new Seen(
          Verdict.FAIL, PHRASES.say("compose.none.running", project.label()), "", List.of());
    }
    return judge(project, usages(project, running, attempt), cpu, memory);
  }

  private List<ContainerUsage> usages(
      ComposeProject project, List<DockerEngine.Container> running, Attempt attempt)
      throws Exception {
    List<Attempts.Work<ContainerUsage>> looks = new ArrayList<>();
    for (DockerEngine.Container container : running) {
      looks.add(
          same ->
              ContainerUsage.of(
                  container.name(), docker.stats(project.dockerHost(), container.id(), same)));
    }
    return attempts.together(attempt, looks);
  }

  private static ProbeResult judge(
      ComposeProject project, List<ContainerUsage> usages, Thresholds cpu, Thresholds memory) {
    Verdict verdict = Verdict.OK;
    List<LocalText> troubles = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    for (ContainerUsage usage : usages) {
      Verdict its = Thresholds.worse(cpu.judge(usage.cpu()), memory.judge(usage.memoryPercent()));
      verdict = Thresholds.worse(verdict, its);
      if (its != Verdict.OK) {
        troubles.add(LocalText.verbatim(usage.line()));
      }
      measurements.addAll(usage.measurements());
    }
    LocalText summary =
        troubles.isEmpty()
            ? PHRASES.say("compose.usage", project.label(), Integer.toString(usages.size()))
            : PHRASES.say("compose.usage.high", project.label(), Lists.joined(troubles));
    String evidence = usages.stream().map(ContainerUsage::line).collect(Collectors.joining("\n"));
    return new Seen(verdict, summary, evidence, measurements);
  }
}
