package io.tocsin.drill;

import static io.tocsin.drill.DrillWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.CheckingDeclaration;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.Incident;
import io.tocsin.incident.UnknownKey;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins an exercise: an incident like any other, but for what it touches (spec, PR12). */
@ApplicationScoped
public class StartingDrill {

  private final CheckingDeclaration checking;
  private final DeclaringIncident declaring;
  private final Drills drills;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StartingDrill() {
    this(null, null, null, null, null);
  }

  @Inject
  public StartingDrill(
      CheckingDeclaration checking,
      DeclaringIncident declaring,
      Drills drills,
      Plans plans,
      Timeline timeline) {
    this.checking = checking;
    this.declaring = declaring;
    this.drills = drills;
    this.plans = plans;
    this.timeline = timeline;
  }

  /**
   * @throws UnknownKey when the plan has no such service, component or procedure, or no such person
   */
  @Transactional
  public Incident start(DrillPlan drill, Actor by) {
    Declaration declaration =
        new Declaration(
            drill.title(),
            drill.service(),
            drill.component(),
            Optional.empty(),
            drill.severity(),
            Optional.of(drill.procedure()),
            List.of(),
            Optional.empty(),
            Optional.of(drill.pace()));
    checking.check(declaration);
    Plan plan = plans.current();
    drill.participants().stream()
        .filter(key -> plan.contact(key).filter(Contact::human).isEmpty())
        .findFirst()
        .ifPresent(
            key -> {
              throw new UnknownKey("participants", key);
            });
    return declaring.declare(declaration, by, incident -> begin(incident, drill, by));
  }

  private void begin(Incident incident, DrillPlan drill, Actor by) {
    drills.add(new Drill(incident.id(), drill));
    timeline.add(
        incident.id(),
        EntryKind.DECLARED,
        by,
        drill.participants().isEmpty()
            ? SAY.say("begun.alone", drill.pace().times())
            : SAY.say("begun", drill.pace().times(), names(drill.participants())),
        Map.of("pace", Integer.toString(drill.pace().times())));
  }

  private LocalText names(List<String> participants) {
    Plan plan = plans.current();
    return LocalText.joined(participants.stream().map(plan::nameOf).toList());
  }
}
