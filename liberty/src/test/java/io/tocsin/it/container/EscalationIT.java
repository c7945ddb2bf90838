package io.tocsin.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tocsin.incident.CancellingIncident;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.IncidentId;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The live job executor fires timers, and their steps are beans of ours (spec, PR7, N6). */
@ArquillianTest
class EscalationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration LATE = Duration.ofSeconds(2);

  @Inject DeclaringIncident declaring;
  @Inject CancellingIncident cancelling;
  @Inject Timeline timeline;
  @Inject RuntimeService runtime;
  @Inject ManagementService management;

  private Optional<IncidentId> open = Optional.empty();

  @Deployment
  static WebArchive tocsin() {
    return TestedWar.with(EscalationIT.class);
  }

  @AfterEach
  void end() {
    open.ifPresent(id -> cancelling.cancel(id, "the test is over", Emergency.RESPONDER));
  }

  @Test
  void pagesTheNextLevelOnTimeWhileTheFirstStaysSilent() {
    IncidentId id =
        declaring.declare(Emergency.critical("nobody answers"), Emergency.RESPONDER).id();
    open = Optional.of(id);

    Instant due =
        await("the first level's time")
            .atMost(PATIENCE)
            .pollInterval(POLL)
            .until(() -> silenceEndsAt(id), Optional::isPresent)
            .orElseThrow();
    Instant paged =
        await("the second level's page")
            .atMost(PATIENCE)
            .pollInterval(POLL)
            .until(() -> pagedAt(id, "2"), Optional::isPresent)
            .orElseThrow();

    assertThat(paged).isBetween(due, due.plus(LATE));
    assertThat(pagedAt(id, "1")).hasValueSatisfying(first -> assertThat(first).isBefore(due));
  }

  private Optional<Instant> silenceEndsAt(IncidentId id) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.value())
        .processDefinitionKey("escalation-path")
        .list()
        .stream()
        .flatMap(path -> timersOf(path.getId()).stream())
        .map(timer -> timer.getDuedate().toInstant())
        .findFirst();
  }

  private List<Job> timersOf(String processInstance) {
    return management.createJobQuery().processInstanceId(processInstance).timers().list();
  }

  private Optional<Instant> pagedAt(IncidentId id, String level) {
    return timeline.of(id, Set.of(EntryKind.ESCALATION), 0, 200).stream()
        .filter(entry -> level.equals(entry.data().get("level")))
        .map(TimelineEntry::at)
        .findFirst();
  }
}
