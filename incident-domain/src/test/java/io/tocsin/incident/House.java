package io.tocsin.incident;

import io.tocsin.alert.AlertHouse;
import io.tocsin.alert.ReceivingAlerts;
import io.tocsin.checklist.ChecklistHouse;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.checklist.SettlingItem;
import io.tocsin.delivery.DeliveryHouse;
import io.tocsin.delivery.ExpiringPages;
import io.tocsin.delivery.VirtualClock;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Pace;
import io.tocsin.servicelevel.WatchingClock;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The domain over one database with a virtual clock; the engine is a recorder that classifies at
 * the start, as the real life cycle does. Each {@link #in} is one transaction.
 */
public final class House {

  public final VirtualClock clock = new VirtualClock();
  public final List<String> told = new ArrayList<>();
  public final List<String> news = new ArrayList<>();
  public boolean postmortemPublished;
  private final TestDatabase database;

  public House(TestDatabase database) {
    this.database = database;
  }

  public <T> T in(Function<Rooms, T> work) {
    return database.inTransaction(entityManager -> work.apply(new Rooms(entityManager)));
  }

  public Incident declare(Declaration declaration) {
    return in(rooms -> rooms.declaring.declare(declaration, Actor.person("alice")));
  }

  public Incident get(IncidentId id) {
    return in(rooms -> rooms.incidents.get(id));
  }

  public List<TimelineEntry> timeline(IncidentId id, EntryKind... kinds) {
    return in(rooms -> rooms.timeline.of(id, Set.of(kinds), 0, 1000));
  }

  public static Declaration outage() {
    return outage(Optional.empty());
  }

  /** The same as an exercise. */
  public static Declaration drill() {
    return drill(Pace.REAL);
  }

  public static Declaration drill(Pace pace) {
    return outage(Optional.of(pace));
  }

  private static Declaration outage(Optional<Pace> drill) {
    return new Declaration(
        "Site is down",
        "football",
        Optional.of("web"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("site-unreachable"),
        Optional.empty(),
        drill);
  }

  private IncidentNews news() {
    return new IncidentNews() {
      @Override
      public void acknowledged(Incident incident) {
        news.add("acknowledged " + incident.id());
      }

      @Override
      public void cancelled(Incident incident) {
        news.add("cancelled " + incident.id());
      }
    };
  }

  /** All use cases over one entity manager. */
  public final class Rooms {
    public final EntityManager entityManager;
    public final Incidents incidents;
    public final Timeline timeline;
    public final DeclaringIncident declaring;
    public final AcknowledgingIncident acknowledging;
    public final ChangingSeverity severities;
    public final SwitchingProcedure procedures;
    public final ResolvingIncident resolving;
    public final ReopeningIncident reopening;
    public final ClosingIncident closing;
    public final CancellingIncident cancelling;
    public final ReceivingAlerts receiving;
    public final RecoveryChecklist checklist;
    public final SettlingItem settling;
    public final Gatekeeping gates;
    public final WatchingClock watching;

    Rooms(EntityManager entityManager) {
      this.entityManager = entityManager;
      incidents = new JpaIncidents(entityManager);
      timeline = new Timeline(entityManager, clock, new SilentEvent<>());
      AlertHouse alerts = new AlertHouse(entityManager, FootballPlan.plans());
      Classification classification = FootballPlan::assess;
      ClassifyingIncident classifying =
          new ClassifyingIncident(
              incidents, alerts.signs(), classification, FootballPlan.plans(), timeline);
      IncidentProcess process = new RecordingProcess(told, classifying);
      ChecklistHouse checklists =
          new ChecklistHouse(
              entityManager,
              FootballPlan.plans(),
              alerts.alerts(),
              incidents,
              timeline,
              clock,
              id -> postmortemPublished);
      checklist = checklists.checklist();
      settling = checklists.settling();
      gates = checklists.gates();
      declaring = new DeclaringIncident(incidents, process, timeline, clock);
      acknowledging =
          new AcknowledgingIncident(
              incidents,
              process,
              news(),
              new ExpiringPages(DeliveryHouse.deliveries(entityManager), clock),
              timeline,
              clock);
      severities = new ChangingSeverity(incidents, process, FootballPlan.plans(), timeline, clock);
      procedures = new SwitchingProcedure(incidents, process, FootballPlan.plans(), timeline);
      resolving = new ResolvingIncident(incidents, process, gates, timeline, clock);
      reopening = new ReopeningIncident(incidents, process, timeline);
      closing = new ClosingIncident(incidents, process, gates, timeline, clock);
      cancelling = new CancellingIncident(incidents, process, news(), timeline, clock);
      JoiningAlert joining =
          new JoiningAlert(
              incidents,
              classification,
              severities,
              procedures,
              reopening,
              FootballPlan.plans(),
              timeline,
              clock);
      receiving =
          new ReceivingAlerts(
              alerts.alerts(),
              incidents,
              declaring,
              joining,
              new Gates(entityManager, new GateBuilder(entityManager)),
              FootballPlan.plans(),
              timeline,
              clock);
      watching = new WatchingClock(entityManager, incidents, timeline, clock);
    }
  }
}
