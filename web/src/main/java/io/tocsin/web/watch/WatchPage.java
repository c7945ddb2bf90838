package io.tocsin.web.watch;

import io.tocsin.account.Role;
import io.tocsin.heartbeat.Expected;
import io.tocsin.heartbeat.Heartbeat;
import io.tocsin.heartbeat.Heartbeats;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.Service;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.watch.WatchHistory;
import io.tocsin.watch.WatchHistory.Point;
import io.tocsin.watch.WatchPause;
import io.tocsin.watch.WatchState;
import io.tocsin.watch.Watched;
import io.tocsin.watch.Watched.Status;
import io.tocsin.watch.Watches;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Plot;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills the pages of watches. */
@ApplicationScoped
class WatchPage {

  private static final int ENTRIES = 20;
  private static final int BARS_OF_HOURS = 24;
  private static final int BARS_OF_WEEKS = 28;

  private static final List<Status> URGENCY =
      List.of(
          Status.ALERTING,
          Status.FAILING,
          Status.UNSEEN,
          Status.OK,
          Status.PAUSED,
          Status.NOT_SET_UP);

  private static final List<Expected.Status> MISSED =
      List.of(
          Expected.Status.SILENT,
          Expected.Status.LATE,
          Expected.Status.NEVER_HEARD,
          Expected.Status.BEATING);

  private final Watches watches;
  private final Heartbeats heartbeats;
  private final Plans plans;
  private final Visitor visitor;
  private final Clock clock;
  private final String publicUrl;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  WatchPage(
      Watches watches,
      Heartbeats heartbeats,
      Plans plans,
      Visitor visitor,
      Clock clock,
      @ConfigProperty(name = "tocsin.public.url", defaultValue = "http://localhost:9080")
          String publicUrl) {
    this.watches = watches;
    this.heartbeats = heartbeats;
    this.plans = plans;
    this.visitor = visitor;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @Transactional
  View list() {
    Instant since = clock.instant().minus(WatchHistory.RAW);
    Map<String, List<Point>> points = watches.recent(since);
    return new View(
        "watches",
        new WatchListView(
            watches.all().stream()
                .sorted(Comparator.comparing(watched -> URGENCY.indexOf(watched.status())))
                .map(
                    watched ->
                        row(watched, points.getOrDefault(watched.definition().key(), List.of())))
                .toList(),
            heartbeats.all().stream()
                .sorted(Comparator.comparing(expected -> MISSED.indexOf(expected.status())))
                .map(this::row)
                .toList()));
  }

  @Transactional
  View show(String key) {
    return show(key, "", List.of());
  }

  /** The page again, with the reason that was refused. */
  @Transactional
  View show(String key, String reason, io.tocsin.web.error.Problem problem) {
    return show(key, reason, Problems.of(problem, visitor.locale(), field -> "#" + field));
  }

  private View show(String key, String reason, List<Problem> problems) {
    Watched watched = watches.get(key);
    WatchDefinition watch = watched.definition();
    List<Point> points = watches.measured(key, clock.instant().minus(WatchHistory.KEPT));
    Locale locale = visitor.locale();
    return new View(
        "watch",
        new WatchView(
            row(watched, points),
            plans
                .current()
                .probe(watch.probe())
                .map(ProbeDefinition::name)
                .map(name -> name.in(locale))
                .orElse(watch.probe()),
            rule(watch.rule(), locale),
            hysteresis(watch.hysteresis(), locale),
            plot(points, WatchHistory.KEPT, BARS_OF_WEEKS),
            watches.journal(key, ENTRIES).stream().map(WatchPage::entry).toList(),
            visitor.may(Role.RESPONDER),
            reason,
            problems));
  }

  private WatchRow row(Watched watched, List<Point> points) {
    WatchDefinition watch = watched.definition();
    Locale locale = visitor.locale();
    Optional<WatchState> state = watched.state();
    return new WatchRow(
        watch.key(),
        watch.name().in(locale),
        place(watch.subject(), locale),
        watch.every(),
        watched.status(),
        state.flatMap(WatchState::failingSince),
        state.map(WatchState::lookedAt),
        state.map(it -> it.summary().in(locale)).orElse(""),
        watched.next(),
        watched.missing(),
        state.filter(WatchState::raised).flatMap(WatchState::incident).map(id -> id.value()),
        plot(points, WatchHistory.RAW, BARS_OF_HOURS));
  }

  private HeartbeatRow row(Expected expected) {
    HeartbeatDefinition definition = expected.definition();
    Locale locale = visitor.locale();
    Optional<Heartbeat> heard = expected.heard();
    return new HeartbeatRow(
        definition.key(),
        definition.name().in(locale),
        place(definition.subject(), locale),
        definition.every(),
        definition.patience(),
        publicUrl + "/api/v1/heartbeats/" + definition.key(),
        expected.status(),
        heard.map(Heartbeat::heardAt),
        heard.map(Heartbeat::heardFrom),
        heard.filter(Heartbeat::silent).flatMap(Heartbeat::incident).map(id -> id.value()));
  }

  private String place(WatchDefinition.Subject subject, Locale locale) {
    Plan plan = plans.current();
    Optional<Service> service = plan.service(subject.service());
    String name = service.map(it -> it.name().in(locale)).orElse(subject.service());
    return subject
        .component()
        .flatMap(key -> service.flatMap(it -> it.component(key)))
        .map(component -> name + " · " + component.name().in(locale))
        .orElse(name);
  }

  private static String rule(WatchDefinition.Rule rule, Locale locale) {
    String seen =
        rule.bound()
            .map(
                bound ->
                    Messages.say(locale, "watch.rule.bound", bound.measurement(), bound.above()))
            .orElseGet(() -> Messages.say(locale, "watch.rule." + rule.on()));
    return Messages.say(
        locale, rule.unseenFails() ? "watch.rule.unseenFails" : "watch.rule.unseenUnknown", seen);
  }

  private static String hysteresis(WatchDefinition.Hysteresis hysteresis, Locale locale) {
    return Messages.say(
        locale,
        hysteresis.lasting().isZero() ? "watch.hysteresis" : "watch.hysteresis.lasting",
        hysteresis.failsToOpen(),
        hysteresis.passesToRecover(),
        hysteresis.lasting().toSeconds());
  }

  private static WatchView.Entry entry(WatchPause pause) {
    return new WatchView.Entry(pause.at(), pause.paused(), pause.by().name(), pause.reason());
  }

  /** The highest of each part of the last {@code length}. */
  private Plot plot(List<Point> points, Duration length, int bars) {
    Instant end = clock.instant();
    Instant start = end.minus(length);
    double[] highest = new double[bars];
    Arrays.fill(highest, Double.NaN);
    for (Point point : points) {
      long passed = Duration.between(start, point.slot()).toMillis();
      int bar = (int) (passed * bars / length.toMillis());
      if (passed >= 0 && bar < bars && point.most().isPresent()) {
        double most = point.most().get();
        highest[bar] = Double.isNaN(highest[bar]) ? most : Math.max(highest[bar], most);
      }
    }
    String unit =
        points.stream().map(Point::unit).filter(it -> !it.isEmpty()).findFirst().orElse("");
    return new Plot(unit, Arrays.stream(highest).boxed().toList());
  }
}
