package io.tocsin.bench;

import static java.util.stream.Collectors.toMap;

import io.tocsin.incident.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * A storm of P2 incidents with five messages each, and P0 incidents in the midst of it: once while
 * all providers answer, once while that of one channel takes connections and says nothing. Each
 * round has a server and a database of its own.
 *
 * <p>System properties: {@code bench.db} (h2 or postgres), {@code bench.storm} incidents of the
 * storm. Arguments: the packaged server's runtime, the folder of the models, a folder for what this
 * run leaves behind.
 */
final class StormBench {

  private static final int STORM = Integer.getInteger("bench.storm", 1000);
  private static final int TO_WARM_UP = 40;
  private static final int URGENT = 20;
  private static final Duration BETWEEN_URGENT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Path runtime;
  private final Path shipped;
  private final Path folder;
  private final Database database;

  private StormBench(Path runtime, Path shipped, Path folder, Database database) {
    this.runtime = runtime;
    this.shipped = shipped;
    this.folder = folder;
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    Path parent = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
    Path folder = Files.createTempDirectory(parent, "storm-");
    Path shipped = Path.of(arguments[1], "plan", "football-prediction").toAbsolutePath();
    try (Database database = Database.start(System.getProperty("bench.db", "h2"), folder)) {
      StormBench bench =
          new StormBench(Path.of(arguments[0]).toAbsolutePath(), shipped, folder, database);
      print(
          "%s, %d incidents, %d cores, load %.1f at the start"
              .formatted(
                  database.title(), STORM, Runtime.getRuntime().availableProcessors(), load()));
      StormReport calm = bench.round("calm", false);
      StormReport hanging = bench.round("hanging", true);
      print(StormReport.table(calm, hanging));
      print("load %.1f at the end".formatted(load()));
    }
    System.exit(0); // the mail server leaves threads behind
  }

  private StormReport round(String name, boolean hanging) throws Exception {
    Path own = Files.createDirectory(folder.resolve(name));
    Database.Access access = database.create(name);
    try (Surroundings around = Surroundings.start();
        FakeProvider provider = FakeProvider.start(Duration.ZERO);
        SilentServer silent = SilentServer.start()) {
      String chat = hanging ? silent.url() : provider.url();
      FiveMessages.write(shipped, own.resolve("plan"), chat, provider.url());
      Map<String, String> settings = Map.of("TOCSIN_PLAN_FOLDER", own.resolve("plan").toString());
      Round round = new Round(around, provider);
      try (PackagedServer server = PackagedServer.start(runtime, own, access, around, settings)) {
        round.blow(server);
      }
      return round.report(Ledger.read(access));
    }
  }

  /** One storm and what it came to. */
  private static final class Round {

    private final Surroundings around;
    private final FakeProvider provider;
    private final Map<String, Instant> accepted = new ConcurrentHashMap<>();
    private double alertsPerSecond;
    private Instant begun = Instant.EPOCH;
    private long mostHeap;
    private long resident;
    private int waitingAfterUrgent;

    Round(Surroundings around, FakeProvider provider) {
      this.around = around;
      this.provider = provider;
    }

    void blow(PackagedServer server) throws Exception {
      Intake intake = new Intake(server.url());
      Burst.perSecond(TO_WARM_UP, () -> intake.openIncident(Severity.P2));
      awaitAnswered(server, TO_WARM_UP);
      begun = Instant.now();
      alertsPerSecond = Burst.perSecond(STORM, () -> open(intake, Severity.P2));
      for (int i = 0; i < URGENT; i++) {
        open(intake, Severity.P0);
        Thread.sleep(BETWEEN_URGENT.toMillis());
      }
      int all = TO_WARM_UP + STORM + URGENT;
      waitingAfterUrgent = all * answering() - arrived();
      awaitAnswered(server, all);
      resident = server.residentMegabytes();
    }

    private String open(Intake intake, Severity severity) throws IOException, InterruptedException {
      String incident = intake.openIncident(severity);
      accepted.put(incident, Instant.now());
      return incident;
    }

    /** Those of an incident's messages whose provider answers in both rounds. */
    private static int answering() {
      return (int) FiveMessages.ROUTES.stream().filter(Round::answers).count();
    }

    private static boolean answers(FiveMessages.Route route) {
      return !route.channel().equals(FiveMessages.CHAT);
    }

    private int arrived() {
      long web =
          provider.taken().stream().filter(t -> !t.channel().equals(FiveMessages.CHAT)).count();
      return (int) web + around.mail().getReceivedMessages().length;
    }

    private void awaitAnswered(PackagedServer server, int incidents) throws Exception {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (arrived() < incidents * answering()) {
        if (System.nanoTime() > end) {
          throw new TimeoutException(
              "%d of %d messages arrived".formatted(arrived(), incidents * answering()));
        }
        mostHeap = Math.max(mostHeap, server.heapMegabytes());
        Thread.sleep(LOOK_EVERY.toMillis());
      }
    }

    private StormReport report(List<Ledger.Entry> ledger) throws Exception {
      Map<String, Instant> arrivals = new HashMap<>(arrivals());
      List<Ledger.Entry> own =
          ledger.stream()
              .filter(entry -> accepted.containsKey(entry.incident()))
              .filter(entry -> answers(entry.route()))
              .toList();
      Instant last =
          own.stream().map(entry -> at(arrivals, entry.id())).max(Instant::compareTo).orElseThrow();
      double seconds = Duration.between(begun, last).toMillis() / 1000.0;
      return new StormReport(
          waits(own, arrivals, entry -> entry.severity() == Severity.P2),
          waits(own, arrivals, entry -> entry.route().channel().equals(FiveMessages.SIBLING)),
          sinceAccepted(own, arrivals, Severity.P2),
          sinceAccepted(own, arrivals, Severity.P0),
          alertsPerSecond,
          own.size() / seconds,
          waitingAfterUrgent,
          mostHeap,
          resident);
    }

    private Map<String, Instant> arrivals() throws Exception {
      List<Taken> taken = new ArrayList<>(provider.taken());
      taken.addAll(Taken.mails(around.mail()));
      return taken.stream()
          .collect(
              toMap(Taken::delivery, Taken::at, (one, other) -> one.isBefore(other) ? one : other));
    }

    private static Samples waits(
        List<Ledger.Entry> entries, Map<String, Instant> arrivals, Predicate<Ledger.Entry> wanted) {
      return Samples.of(
          entries.stream()
              .filter(wanted)
              .map(entry -> seconds(entry.planned(), at(arrivals, entry.id())))
              .toList());
    }

    private Samples sinceAccepted(
        List<Ledger.Entry> entries, Map<String, Instant> arrivals, Severity severity) {
      return Samples.of(
          entries.stream()
              .filter(entry -> entry.severity() == severity)
              .map(entry -> seconds(at(accepted, entry.incident()), at(arrivals, entry.id())))
              .toList());
    }

    private static Instant at(Map<String, Instant> times, String id) {
      return Objects.requireNonNull(times.get(id), id);
    }

    private static double seconds(Instant from, Instant to) {
      return Duration.between(from, to).toMillis() / 1000.0;
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(text);
  }
}
