package io.tocsin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Measures the product against the bare engine in one run and prints a table.
 *
 * <p>Rounds of both alternate, so that a machine whose load changes is unfair to neither, and the
 * ratio is taken a round; each side is warmed up first and comes to rest before the other's turn.
 * The product's starts are alerts that are accepted over HTTP; what they set off (probes, mails,
 * Slack messages) is worked while the next ones come in, and is thus part of their price. Mails are
 * measured before that, on the idle server.
 *
 * <p>System properties: {@code bench.db} (h2 or postgres), {@code bench.starts} a round, {@code
 * bench.rounds}, {@code bench.samples} of mails. Arguments: the packaged server's runtime, the
 * folder of the models, a folder for what this run leaves behind.
 */
final class Bench {

  private static final int STARTS = Integer.getInteger("bench.starts", 200);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int MAILS = Integer.getInteger("bench.samples", 100);
  private static final int MAILS_TO_WARM_UP = 20;

  private final RawEngine raw;
  private final Intake intake;
  private final Surroundings around;

  private Bench(RawEngine raw, Intake intake, Surroundings around) {
    this.raw = raw;
    this.intake = intake;
    this.around = around;
  }

  public static void main(String[] arguments) throws Exception {
    Path runtime = Path.of(arguments[0]).toAbsolutePath();
    Path models = Path.of(arguments[1]).toAbsolutePath();
    Path parent = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
    Path folder = Files.createTempDirectory(parent, "run-");
    run(runtime, models, folder);
    System.exit(0); // the engine and the mail server leave threads behind
  }

  private static void run(Path runtime, Path models, Path folder) throws Exception {
    try (Database database = Database.start(System.getProperty("bench.db", "h2"), folder);
        RawEngine raw = RawEngine.start(database.create("raw"), models);
        Surroundings around = Surroundings.start();
        PackagedServer server =
            PackagedServer.start(runtime, folder, database.create("tocsin"), around)) {
      Bench bench = new Bench(raw, new Intake(server.url()), around);
      Report report = bench.measure(database.title());
      print(report.markdown(Clock.systemUTC()));
    }
  }

  private Report measure(String database) throws Exception {
    List<MailLatency.Sample> mails = mails();
    List<Double> bare = new ArrayList<>();
    List<Double> product = new ArrayList<>();
    bareRound();
    productRound();
    for (int round = 1; round <= ROUNDS; round++) {
      bare.add(bareRound());
      product.add(productRound());
      print(
          "round %d: bare %.0f/s, Tocsin %.0f/s"
              .formatted(round, bare.get(round - 1), product.get(round - 1)));
    }
    return new Report(database, STARTS, bare, product, mails);
  }

  private List<MailLatency.Sample> mails() throws Exception {
    MailLatency latency = new MailLatency(intake, around.mail());
    List<MailLatency.Sample> samples = new ArrayList<>();
    for (int i = 0; i < MAILS_TO_WARM_UP + MAILS; i++) {
      samples.add(latency.measure());
    }
    return List.copyOf(samples.subList(MAILS_TO_WARM_UP, samples.size()));
  }

  private double bareRound() throws Exception {
    double speed =
        Burst.perSecond(
            STARTS,
            () -> {
              raw.startIncident();
              return raw;
            });
    Burst.awaitRest(raw::settled);
    return speed;
  }

  private double productRound() throws Exception {
    Queue<String> incidents = new ConcurrentLinkedQueue<>();
    double speed = Burst.perSecond(STARTS, () -> incidents.add(intake.openIncident()));
    for (String incident : incidents) {
      Burst.awaitRest(() -> intake.settled(incident));
    }
    around.mail().purgeEmailFromAllMailboxes();
    return speed;
  }

  private static void print(String text) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(text);
  }
}
