package io.tocsin.remediation;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Pace;
import io.tocsin.text.LocalText;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives other packages' tests what is package-private here. */
public final class ActionHouse {

  private final ActionRuns runs;

  public ActionHouse(EntityManager entityManager) {
    runs = new ActionRuns(entityManager);
  }

  public ActionRuns runs() {
    return runs;
  }

  /** A restore that one person alone lets run. */
  public ActionRun glassBroken(IncidentId incident, String reason, Instant at) {
    ActionDefinition restore =
        new ActionDefinition(
            "restore",
            new LocalText("Restore a backup", "恢复备份"),
            List.of(List.of("psql")),
            Optional.empty(),
            "/srv",
            Map.of(),
            Optional.empty(),
            List.of(),
            Duration.ofMinutes(1),
            true,
            Optional.empty());
    ActionRun run = new ActionRun(incident, "Task_Restore", restore, "db", "football/db", at);
    run.confirm(Actor.person("alice"), at, Pace.REAL);
    run.breakGlass(Actor.person("alice"), reason, at);
    runs.add(run);
    return run;
  }

  /** A restart that a person confirmed and that worked within four seconds. */
  public void restarted(IncidentId incident, String output, Instant at) {
    ActionDefinition restart =
        new ActionDefinition(
            "restart",
            new LocalText("Restart app", "重启应用"),
            List.of(List.of("docker", "compose", "restart", "app")),
            Optional.empty(),
            "/srv",
            Map.of(),
            Optional.empty(),
            List.of(),
            Duration.ofMinutes(1),
            false,
            Optional.empty());
    ActionRun run = new ActionRun(incident, "Task_Restart", restart, "app", "football/app", at);
    run.show(
        new CommandList(
            List.of(new Command(restart.commands().get(0), "/srv", Map.of(), restart.timeLimit())),
            restart.timeLimit()),
        Map.of());
    run.confirm(Actor.person("alice"), at, Pace.REAL);
    run.start(at);
    run.showOutput(output);
    run.end(ActionRun.State.SUCCEEDED, 0, at.plusSeconds(4));
    runs.add(run);
  }
}
