package io.tocsin.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.tocsin.delivery.DeliveryState;
import io.tocsin.incident.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Nothing lost and nothing doubled: kills the server again and again while it sends, starts it on
 * the same database, and at last holds what the providers took against the ledger. Ends with 1 when
 * something is wrong.
 *
 * <p>System properties: {@code bench.db} (h2 or postgres), {@code bench.kills}, {@code bench.seed}
 * of the moments at which it is killed. Arguments: the packaged server's runtime, the folder of the
 * models, a folder for what this run leaves behind.
 */
final class KillBench {

  private static final int KILLS = Integer.getInteger("bench.kills", 20);

  /** How long it goes on after the first message that left since it was started. */
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(12);

  private static final Duration LONGEST_ANSWER = Duration.ofMillis(400);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path runtime;
  private final Path folder;
  private final Database.Access database;
  private final Surroundings around;
  private final FakeProvider provider;
  private final Random random;

  private KillBench(
      Path runtime,
      Path folder,
      Database.Access database,
      Surroundings around,
      FakeProvider provider,
      Random random) {
    this.runtime = runtime;
    this.folder = folder;
    this.database = database;
    this.around = around;
    this.provider = provider;
    this.random = random;
  }

  public static void main(String[] arguments) throws Exception {
    Path runtime = Path.of(arguments[0]).toAbsolutePath();
    Path shipped = Path.of(arguments[1], "plan", "football-prediction").toAbsolutePath();
    Path parent = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
    Path folder = Files.createTempDirectory(parent, "kill-");
    long seed = Long.getLong("bench.seed", new Random().nextLong());
    print("seed %d, %d kills, in %s".formatted(seed, KILLS, folder));
    int findings;
    try (Database database = Database.start(System.getProperty("bench.db", "h2"), folder);
        Surroundings around = Surroundings.start();
        FakeProvider provider = FakeProvider.start(LONGEST_ANSWER)) {
      FiveMessages.write(shipped, folder.resolve("plan"), provider.url(), provider.url());
      Database.Access access = database.create("tocsin");
      KillBench bench = new KillBench(runtime, folder, access, around, provider, new Random(seed));
      Set<String> incidents = bench.run();
      findings = bench.report(database.title(), incidents);
    }
    System.exit(findings == 0 ? 0 : 1);
  }

  /** The incidents of all alerts that were accepted, once the last server has stopped. */
  private Set<String> run() throws Exception {
    PackagedServer server = start();
    AlertStream alerts = new AlertStream(new Random(random.nextLong()), new Intake(server.url()));
    alerts.start();
    for (int kill = 1; kill <= KILLS; kill++) {
      int before = provider.count();
      Burst.awaitRest(() -> provider.count() > before);
      Thread.sleep(random.nextLong(LONGEST_LIFE.toMillis()));
      server.kill();
      print("kill %d, after %d more messages".formatted(kill, provider.count() - before));
      server = start();
      alerts.to(new Intake(server.url()));
    }
    alerts.end();
    awaitQuiet(new Intake(server.url()), alerts.incidents());
    server.close();
    return alerts.incidents();
  }

  private PackagedServer start() throws IOException, InterruptedException {
    return PackagedServer.start(
        runtime,
        folder,
        database,
        around,
        Map.of("TOCSIN_PLAN_FOLDER", folder.resolve("plan").toString()));
  }

  /** What does not come to rest is told by the audit. */
  private static void awaitQuiet(Intake intake, Set<String> incidents) throws Exception {
    Set<String> busy = new HashSet<>(incidents);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!busy.isEmpty() && System.nanoTime() < end) {
      for (String incident : List.copyOf(busy)) {
        if (intake.told(incident, FiveMessages.ROUTES.size())) {
          busy.remove(incident);
        }
        Thread.sleep(20); // below the rate limit of the API
      }
    }
  }

  private int report(String title, Set<String> incidents) throws Exception {
    List<Taken> taken = new ArrayList<>(provider.taken());
    taken.addAll(Taken.mails(around.mail()));
    List<Ledger.Entry> ledger = Ledger.read(database);
    List<String> findings = Audit.of(incidents, ledger, taken);
    print("%s, %d kills, %d incidents".formatted(title, KILLS, incidents.size()));
    print("| severity | deliveries | accepted | asks a person | interrupted | arrived twice |");
    print("|---|---:|---:|---:|---:|---:|");
    Map<String, Long> arrivals = taken.stream().collect(groupingBy(Taken::delivery, counting()));
    for (Severity severity : Severity.values()) {
      print(row(severity, ledger, arrivals));
    }
    findings.forEach(finding -> print("WRONG: " + finding));
    print(findings.isEmpty() ? "nothing lost, nothing doubled" : findings.size() + " findings");
    return findings.size();
  }

  private static String row(
      Severity severity, List<Ledger.Entry> ledger, Map<String, Long> arrivals) {
    List<Ledger.Entry> own = ledger.stream().filter(e -> e.severity() == severity).toList();
    return "| %s | %d | %d | %d | %d | %d |"
        .formatted(
            severity,
            own.size(),
            own.stream().filter(e -> e.state() == DeliveryState.ACCEPTED).count(),
            own.stream().filter(e -> e.state() == DeliveryState.UNKNOWN).count(),
            own.stream().filter(e -> e.interrupted() > 0).count(),
            own.stream().filter(e -> arrivals.getOrDefault(e.id(), 0L) > 1).count());
  }

  private static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(text);
  }
}
