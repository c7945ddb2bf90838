package io.tocsin.remediation;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives other packages' tests what is package-private here. */
public final class ActionHouse {

  private final ActionRuns runs;

  public ActionHouse(EntityManager entityManager) {
    runs = new ActionRuns(entityManager);
  }

  public ActionRuns runs() {
    return runs;
  }

  /** A restart that a person confirmed and that worked within four seconds. */
  public void restarted(IncidentId incident, String output, Instant at) {
    Command command =
        new Command(
            List.of("docker", "compose", "restart", "app"),
            "/srv",
            Map.of(),
            Duration.ofMinutes(1));
    ActionRun run =
        new ActionRun(
            incident,
            "Task_Restart",
            "restart",
            "app",
            new LocalText("Restart app", "重启应用"),
            "football/app",
            command,
            at);
    run.confirm(Actor.person("alice"), at);
    run.start(at);
    run.showOutput(output);
    run.end(ActionRun.State.SUCCEEDED, 0, at.plusSeconds(4));
    runs.add(run);
  }
}
