package io.tocsin.workflow.world;

import io.tocsin.checklist.ItemState;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.checklist.SettlingItem;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Notice;
import io.tocsin.delivery.ResendingDelivery;
import io.tocsin.drill.DrillPlan;
import io.tocsin.drill.StartingDrill;
import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.incident.BeingMeasured;
import io.tocsin.incident.ChangingSeverity;
import io.tocsin.incident.ClosingIncident;
import io.tocsin.incident.Commenting;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.Ending;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.ReopeningIncident;
import io.tocsin.incident.ResolvingIncident;
import io.tocsin.incident.Severity;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.plan.Pace;
import io.tocsin.plan.Settings;
import io.tocsin.text.LocalText;
import io.tocsin.update.StatusUpdate.Audience;
import io.tocsin.update.WritingUpdate;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import io.tocsin.workflow.plan.ShippedPlan;
import io.tocsin.workflow.task.LookingAgain;
import io.tocsin.workflow.work.WorkByHand;
import io.tocsin.workflow.world.Outside.Mood;
import io.tocsin.workflow.world.Outside.Taken;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fake world around the whole product. A test tells a story in it: time passes, people do things,
 * providers go away. It names whom it expects to be told what and when; at its end, whatever was
 * told besides, or not, or twice, fails it.
 *
 * <p>Times are those of Shanghai.
 */
final class World implements BeforeEachCallback, AfterEachCallback {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE ", Locale.ENGLISH);
  private static final String SERVICE = "football-prediction";

  private final Installation installation = Installation.started();
  private final Passing time =
      new Passing(
          installation.clock(),
          installation.get(ManagementService.class),
          installation.get(ExternalTaskService.class),
          installation.get(WorkByHand.class));
  private Ledger ledger = new Ledger();
  private final List<String> redrawn = new ArrayList<>();
  private LocalDate firstDay = LocalDate.EPOCH;

  @Override
  public void beforeEach(ExtensionContext context) {
    begin();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end();
  }

  /** Nothing has happened yet. */
  void begin() {
    installation.empty();
    ledger = new Ledger();
  }

  /**
   * The story is over.
   *
   * @throws AssertionError with what was told and not expected, or the other way round
   */
  void end() {
    redrawn.forEach(id -> get(RepositoryService.class).deleteDeployment(id, true));
    redrawn.clear();
    ClockUtil.reset();
    ledger.check(installation.outside().taken().stream().map(this::told).toList());
  }

  // time

  /** The story begins then, {@code 2026-11-24T03:00}. */
  void itIs(String moment) {
    LocalDateTime local = LocalDateTime.parse(moment);
    firstDay = local.toLocalDate();
    installation.clock().set(local.atZone(ZONE).toInstant());
  }

  void passes(Duration duration) {
    time.until(installation.clock().instant().plus(duration));
  }

  /** Time passes until the clock next shows this time of day. */
  void until(String timeOfDay) {
    ZonedDateTime then = now().with(LocalTime.parse(timeOfDay));
    time.until((then.isAfter(now()) ? then : then.plusDays(1)).toInstant());
  }

  private ZonedDateTime now() {
    return installation.clock().instant().atZone(ZONE);
  }

  // people

  IncidentId declares(String who, Severity severity, String procedure) {
    Declaration declaration =
        new Declaration(
            "Something is broken",
            SERVICE,
            Optional.empty(),
            Optional.empty(),
            Optional.of(severity),
            Optional.of(procedure),
            List.of(),
            Optional.empty(),
            Optional.empty());
    IncidentId id = get(DeclaringIncident.class).declare(declaration, Actor.person(who)).id();
    time.settle();
    return id;
  }

  /** As an exercise, in which only they take part. */
  IncidentId exercises(
      String who, Severity severity, String procedure, int pace, String... people) {
    DrillPlan plan =
        new DrillPlan(
            "Something is said to be broken",
            procedure,
            SERVICE,
            Optional.empty(),
            Optional.of(severity),
            new Pace(pace),
            List.of(people),
            Map.of());
    IncidentId id = get(StartingDrill.class).start(plan, Actor.person(who)).id();
    time.settle();
    return id;
  }

  void acknowledges(String who, IncidentId incident) {
    get(AcknowledgingIncident.class).acknowledge(incident, Actor.person(who), "page");
    time.settle();
  }

  void comments(String who, IncidentId incident) {
    get(Commenting.class).comment(incident, "I look at the log", Actor.person(who));
    time.settle();
  }

  void changesSeverity(String who, IncidentId incident, Severity to) {
    get(ChangingSeverity.class)
        .change(incident, to, LocalText.verbatim("so it seems"), Actor.person(who));
    time.settle();
  }

  void writesUpdate(String who, IncidentId incident) {
    get(WritingUpdate.class).write(incident, "We are at it", Audience.INTERNAL, Actor.person(who));
    time.settle();
  }

  /** Says of all items that persons judge that they hold; the probes say it of the others. */
  void resolves(String who, IncidentId incident) {
    for (var item : installation.inTransaction(() -> get(RecoveryChecklist.class).of(incident))) {
      boolean judged =
          item.definition().probe().isEmpty()
              && item.definition().group() != Group.DOCUMENTS
              && !item.definition().key().equals(RecoveryChecklist.NO_ALERT_FIRES);
      if (judged) {
        get(SettlingItem.class)
            .settle(
                incident,
                item.definition().key(),
                ItemState.PASSED,
                Optional.empty(),
                Actor.person(who));
      }
    }
    try {
      get(LookingAgain.class).before(Ending.RESOLVE, incident, Actor.person(who));
      get(ResolvingIncident.class).resolve(incident, Actor.person(who));
    } catch (BeingMeasured looking) {
      // It resolves by itself once the probes have looked.
    }
    time.settle();
  }

  void reopens(String who, IncidentId incident) {
    get(ReopeningIncident.class)
        .reopen(incident, LocalText.verbatim("it is back"), Actor.person(who));
    time.settle();
  }

  /** Lets every dead letter be sent again. */
  void resendsWhatWaitsForAPerson(String who) {
    installation
        .inTransaction(() -> get(Deliveries.class).deadLetters(100))
        .forEach(letter -> get(ResendingDelivery.class).resend(letter.id(), Actor.person(who)));
    time.settle();
  }

  void closes(String who, IncidentId incident) {
    get(ClosingIncident.class).close(incident, Actor.person(who));
    time.settle();
  }

  // the outside

  /**
   * @param kind of the provider's channels, {@code twilio-call}
   */
  void provider(String kind, Mood mood) {
    installation.outside().become(kind, mood);
  }

  /** From now on a file of the plan reads otherwise. */
  void plan(String file, UnaryOperator<String> change) {
    get(PlanOfTests.class).use(ShippedPlan.asItIs().with(file, change).read());
  }

  /** The newest version of a process of the plan reads otherwise until the story is over. */
  void redraws(String process, UnaryOperator<String> change) {
    String path = PlanFolder.modelOf(process);
    String model = change.apply(get(ImportedPlans.class).files().getOrDefault(path, ""));
    redrawn.add(
        get(RepositoryService.class).createDeployment().addString(path, model).deploy().getId());
  }

  // what is expected

  /**
   * That they are told at that time.
   *
   * @param whom {@code tech-lead by mail, phone; devops-engineer by mail}
   * @see Told
   */
  void expect(String at, String about, String whom) {
    ledger.expect(Told.each(at, about, whom));
  }

  private Told told(Taken taken) {
    return new Told(
        time(taken.at().atZone(ZONE)),
        about(taken.message()),
        new AddressesOfTests(get(PlanOfTests.class).current(), get(Settings.class))
            .whose(taken.kind(), taken.message().recipient()));
  }

  private String time(ZonedDateTime at) {
    String day = at.toLocalDate().equals(firstDay) ? "" : DAY.format(at);
    return day + at.toLocalTime();
  }

  /** The event in words, without the instant that tells two of a kind apart; else the subject. */
  private static String about(Message message) {
    String event = message.context().about().map(Notice::event).orElse(message.subject());
    return event
            .replaceFirst("^(acknowledged|resolved|cancelled|told):[0-9a-f-]+$", "$1")
            .replace(':', ' ')
        + (message.possibleRepeat() ? " (repeat?)" : "");
  }

  /** What is read of facts in a transaction. */
  <T, R> R read(Class<T> type, Function<T, R> reading) {
    return installation.inTransaction(() -> reading.apply(get(type)));
  }

  <T> T get(Class<T> type) {
    return installation.get(type);
  }
}
