package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.ON_CALL;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.migration.MigratingIncidents;
import io.tocsin.workflow.migration.Running;
import io.tocsin.workflow.migration.Running.Place;
import io.tocsin.workflow.migration.Unmovable;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The procedure is drawn anew while an incident runs on it (spec, PR10). */
class MigrationTest {

  private static final Actor EDITOR = Actor.person("ma");

  @RegisterExtension final World world = new World();

  @Test
  void whatRunsGoesOnInTheNewVersionWithItsTimeBoxesCountedFromItsStart() {
    IncidentId incident = atTheAssessment();
    Date due = task(incident).getDueDate();
    world.plan("procedures.yaml", text -> text.replaceFirst("diagnosis: PT5M", "diagnosis: PT9M"));
    world.redraws("site-outage", model -> model.replace("Assess diagnosis", "Read the evidence"));

    Running running = onlyOne();
    assertThat(running.incident()).isEqualTo(incident);
    assertThat(running.newest()).isEqualTo(running.version() + 1);
    assertThat(running.at()).extracting(Place::step).containsExactly("Task_AssessDiagnosis");
    assertThat(running.movable()).isTrue();
    assertThat(task(incident).getDueDate()).as("after it was only tried").isEqualTo(due);

    migrating().move(running.id(), EDITOR);

    assertThat(migrating().earlier()).isEmpty();
    Date later = Date.from(due.toInstant().plus(Duration.ofMinutes(4)));
    assertThat(task(incident).getDueDate()).isEqualTo(later);
    assertThat(timer(incident)).isEqualTo(later);
    assertThat(lastEntry(incident))
        .isEqualTo(
            "Procedure \"Site or service outage\" goes on in its version " + running.newest());
  }

  @Test
  void whereTheNewVersionLacksTheStepItIsNamedAndTheOldOneRunsOn() {
    IncidentId incident = atTheAssessment();
    world.redraws("site-outage", model -> model.replace("Task_AssessDiagnosis", "Task_ReadIt"));

    Running running = onlyOne();
    assertThat(running.movable()).isFalse();
    assertThat(running.unmapped())
        .extracting(place -> place.name().en())
        .contains("Assess diagnosis");

    assertThatThrownBy(() -> migrating().move(running.id(), EDITOR))
        .isInstanceOfSatisfying(
            Unmovable.class, e -> assertThat(e.steps()).contains("Task_AssessDiagnosis"));
    assertThat(onlyOne().version()).isEqualTo(running.version());
    assertThat(task(incident).getTaskDefinitionKey()).isEqualTo("Task_AssessDiagnosis");
  }

  @Test
  void whatRunsOnTheNewestIsNotOffered() {
    atTheAssessment();

    assertThat(migrating().earlier()).isEmpty();
  }

  private IncidentId atTheAssessment() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P2, "site-outage");
    world.expect("14:00", "declared P2", ROUTE_P2);
    world.expect("14:00", "page P2 1 1", ON_CALL);
    world.until("14:01");
    return incident;
  }

  private MigratingIncidents migrating() {
    return world.get(MigratingIncidents.class);
  }

  private Running onlyOne() {
    List<Running> all = migrating().earlier();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Task task(IncidentId incident) {
    return world
        .get(TaskService.class)
        .createTaskQuery()
        .processInstanceBusinessKey(incident.toString())
        .processDefinitionKey("site-outage")
        .singleResult();
  }

  private Date timer(IncidentId incident) {
    return world
        .get(ManagementService.class)
        .createJobQuery()
        .processInstanceId(task(incident).getProcessInstanceId())
        .timers()
        .singleResult()
        .getDuedate();
  }

  private String lastEntry(IncidentId incident) {
    var entries =
        world
            .get(InTransaction.class)
            .run(() -> world.get(Timeline.class).of(incident, Set.of(EntryKind.PROCEDURE), 0, 100));
    return entries.get(entries.size() - 1).text().en();
  }
}
