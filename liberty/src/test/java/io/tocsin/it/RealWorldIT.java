package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real site breaks, its Alertmanager tells us, and a person repairs it with what the shipped plan
 * offers. Only in the profile {@code realworld}; where no world stands up, all of it is reported as
 * skipped, with the reason.
 */
class RealWorldIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String COMMAND = System.getProperty("world", "");
  private static final Set<String> WANTED =
      Set.of(System.getProperty("world.faults", "").split(","));
  private static final Duration UNTIL_OPEN = Duration.ofMinutes(2);

  /** What the load of the machine decides that the site and its builds share. */
  private static final Set<String> EXCEPTED = Set.of("cpu-under-80", "concurrency-normal");

  private static Optional<World> standing = Optional.empty();
  private static String missing = "name the command that puts one up with -Dworld=…";
  private static int port;

  @BeforeAll
  static void putUp() throws IOException {
    if (COMMAND.isEmpty()) {
      return;
    }
    port = TocsinServer.freePort();
    String webhook = "http://127.0.0.1:" + port + "/api/v1/alerts/alertmanager";
    try {
      standing = Optional.of(World.up(COMMAND, webhook, TocsinServer.TOKEN));
    } catch (World.Unavailable e) {
      missing = e.toString();
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
            fault("site-down", "app", "site-outage", walk -> walk.measure("RESTART")),
            fault("app-crashloop", "app", "site-outage", RealWorldIT::rollsBack),
            fault("app-oom", "app", "site-outage", walk -> walk.measure("RECREATE")),
            fault("app-slow", "app", "performance-problem", walk -> walk.measure("RESTART_APP")),
            fault("bad-deploy", "app", "site-outage", RealWorldIT::rollsBack),
            fault(
                "config-missing", "app", "site-outage", walk -> walk.measure("APP_CONFIGURATION")),
            fault("port-conflict", "app", "site-outage", RealWorldIT::freesThePort),
            fault("disk-full", "app", "performance-problem", walk -> walk.measure("CLEAR_LOGS")),
            fault("web-502", "web", "site-outage", walk -> walk.measure("WEB_CONFIGURATION")),
            fault("db-down", "db", "database-failure", walk -> walk.measure("START")),
            fault("db-frozen", "db", "database-failure", walk -> walk.measure("RESTART")),
            fault("db-exhausted", "db", "database-failure", walk -> walk.measure("END_IDLE")),
            fault("db-slow", "db", "performance-problem", RealWorldIT::endsTheReport),
            fault("db-corrupt", "db", "database-failure", walk -> walk.measure("RESTORE")),
            fault("cache-down", "cache", "site-outage", walk -> walk.measure("RESTART")),
            fault("cache-noauth", "cache", "site-outage", walk -> walk.measure("RESTART")),
            fault("cache-oom", "cache", "performance-problem", walk -> walk.measure("LIFT_LIMIT")),
            fault("intruder", "db", "security-vulnerability", RealWorldIT::shutsOut))
        .filter(fault -> WANTED.contains("") || WANTED.contains(fault.get()[0]));
  }

  private static Arguments fault(
      String name, String component, String procedure, Consumer<Walk> repair) {
    return arguments(name, component, procedure, repair);
  }

  private static void rollsBack(Walk walk) {
    walk.chooses("ROLLBACK");
    walk.measure("ROLLBACK");
  }

  private static void freesThePort(Walk walk) {
    String pid = walk.reads("FREE_PORT", Pattern.compile("18081\\D[^\\n]*\\[(\\d+)]"));
    walk.measure("FREE_PORT", Map.of("pid", pid));
  }

  private static void endsTheReport(Walk walk) {
    walk.measure("END_SESSIONS", Map.of("role", "report"));
  }

  private static void shutsOut(Walk walk) {
    Map<String, String> intruder = Map.of("role", "intruder");
    walk.measure("DISABLE_ROLE", intruder);
    walk.measure("END_SESSIONS", intruder);
    walk.chooses("ISOLATED");
    walk.chooses("ASSESSED");
    walk.chooses("FIXED");
    walk.declines(); // to let the role in again
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultBecomesOneIncidentThatIsRepairedAndVerified(
      String name, String component, String procedure, Consumer<Walk> repair) throws Exception {
    World world = standing.orElseGet(() -> abort("No real world: " + missing));
    world.heals();
    try (TocsinServer server =
        TocsinServer.start("world/" + name, PostOffice.open(), settings(world))) {
      Api api = Api.of(server);
      world.breaks(name);
      long broken = System.nanoTime();
      String incident = opened(api, component, procedure);
      try (Reader person =
          Reader.at(
              server.url(),
              CHROMIUM.browser(),
              new Browser.NewContextOptions().setLocale("en-GB"))) {
        Walk walk = new Walk(person, api, incident);
        walk.acknowledges();
        repair.accept(walk);
        Set<String> failed = walk.verifies(EXCEPTED);
        assertThat(failed).as("measured items that do not hold").isEmpty();
        walk.resolves();
        System.out.printf(
            "%s: resolved %d s after it broke%n",
            name, Duration.ofNanos(System.nanoTime() - broken).toSeconds());
      }
      assertThat(incidents(api).size()).as("incidents of one cause").isEqualTo(1);
      assertThat(world.mails()).anyMatch(mail -> mail.contains("/incidents/" + incident));
    }
  }

  private static Map<String, String> settings(World world) {
    Map<String, String> settings = new HashMap<>(world.settings());
    settings.put("HTTP_PORT", String.valueOf(port));
    settings.put("TOCSIN_PUBLIC_URL", "http://localhost:" + port);
    settings.put("TOCSIN_PLAN_FOLDER", TocsinServer.SHIPPED_PLAN.toAbsolutePath().toString());
    settings.put("TOCSIN_WATCH_ENABLED", "true");
    return settings;
  }

  /** The incident, once the alerts of one cause have said where it is. */
  private static String opened(Api api, String component, String procedure) throws Exception {
    long end = System.nanoTime() + UNTIL_OPEN.toNanos();
    JsonNode seen;
    do {
      seen = incidents(api);
      for (JsonNode incident : seen) {
        if (incident.path("component").asText().equals(component)
            && incident.path("procedureKey").asText().equals(procedure)) {
          return incident.path("id").asText();
        }
      }
      Thread.onSpinWait();
    } while (System.nanoTime() < end);
    throw new AssertionError("no incident of " + component + " with " + procedure + " in " + seen);
  }

  private static JsonNode incidents(Api api) {
    return api.get(Incidents.PATH + "?limit=200").json().path("items");
  }
}
