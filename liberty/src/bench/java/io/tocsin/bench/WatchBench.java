package io.tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What watching costs and how punctual it is: 150 targets that answer, looked at every 30 seconds,
 * alone and beside 50 that accept a connection and stay silent. Each round has a server and a
 * database of its own; the round without watches tells what the server takes for itself.
 *
 * <p>System properties: {@code bench.db} (h2 or postgres), {@code bench.seconds} of each round's
 * measurement. Arguments: the packaged server's runtime, the folder of the models, a folder for
 * what this run leaves behind.
 */
final class WatchBench {

  private static final int HEALTHY = 150;
  private static final int HANGING = 50;
  private static final int PAGE = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(70);
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("bench.seconds", 120));
  private static final Duration ASK_EVERY = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path runtime;
  private final Path shipped;
  private final Path folder;
  private final Database database;
  private final Surroundings around;
  private final HttpClient http = HttpClient.newHttpClient();

  private WatchBench(
      Path runtime, Path shipped, Path folder, Database database, Surroundings around) {
    this.runtime = runtime;
    this.shipped = shipped;
    this.folder = folder;
    this.database = database;
    this.around = around;
  }

  /** What one round showed. */
  private record Round(String name, double processorSeconds, Map<String, Double> late, int hung) {

    String row() {
      int looks = late.size() + hung;
      if (looks == 0) {
        return "| %s | 0 | %.1f | | | | |".formatted(name, processorSeconds);
      }
      Samples healthy = Samples.of(List.copyOf(late.values()));
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %.0f | %.0f | %.0f |",
          name,
          looks,
          processorSeconds,
          processorSeconds * 1000 / looks,
          healthy.percentile(50),
          healthy.percentile(99),
          healthy.most());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path parent = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
    Path folder = Files.createTempDirectory(parent, "watch-");
    Path shipped = Path.of(arguments[1], "plan", "football-prediction").toAbsolutePath();
    try (Database database = Database.start(System.getProperty("bench.db", "h2"), folder);
        Surroundings around = Surroundings.start();
        SilentServer silent = SilentServer.start()) {
      WatchBench bench =
          new WatchBench(Path.of(arguments[0]).toAbsolutePath(), shipped, folder, database, around);
      print(
          "%s, %d s a round, load %.1f at the start"
              .formatted(database.title(), MEASURED.toSeconds(), load()));
      print("| round | looks | CPU s | CPU s / 1000 looks | late p50, ms | p99 | most |");
      print("|---|---:|---:|---:|---:|---:|---:|");
      print(bench.round("no watches", 0, 0, silent).row());
      print(bench.round("150 that answer", HEALTHY, 0, silent).row());
      print(bench.round("the same and 50 that hang", HEALTHY, HANGING, silent).row());
      print("load %.1f at the end".formatted(load()));
    }
    System.exit(0); // the mail server leaves threads behind
  }

  private Round round(String name, int healthy, int hanging, SilentServer silent) throws Exception {
    Path own = Files.createTempDirectory(folder, "round-");
    writePlan(own.resolve("plan"), healthy, hanging, silent.url());
    Map<String, String> settings =
        Map.of(
            "TOCSIN_PLAN_FOLDER",
            own.resolve("plan").toString(),
            "TOCSIN_WATCH_ENABLED",
            String.valueOf(healthy > 0));
    String base = "w" + healthy + "_" + hanging;
    try (PackagedServer server =
        PackagedServer.start(runtime, own, database.create(base), around, settings)) {
      Thread.sleep(WARM_UP.toMillis());
      return measured(name, server);
    }
  }

  private Round measured(String name, PackagedServer server) throws Exception {
    Map<String, Double> late = new HashMap<>();
    Map<String, Double> hung = new HashMap<>();
    collect(server, new HashMap<>(), new HashMap<>());
    Duration before = server.processorTime();
    long end = System.nanoTime() + MEASURED.toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(ASK_EVERY.toMillis());
      collect(server, late, hung);
    }
    double spent = server.processorTime().minus(before).toMillis() / 1000.0;
    return new Round(name, spent, late, hung.size());
  }

  /** Each look once, by its watch and when it began. */
  private void collect(PackagedServer server, Map<String, Double> late, Map<String, Double> hung)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/watches?limit=" + PAGE))
                .header("Authorization", "Bearer " + PackagedServer.TOKEN)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    for (JsonNode watch : JSON.readTree(response.body()).path("items")) {
      JsonNode look = watch.path("lastLook");
      if (!look.isMissingNode() && !look.isNull()) {
        String key = watch.path("key").asText();
        (key.startsWith("hanging") ? hung : late)
            .put(key + " " + look.path("at").asText(), look.path("lateMillis").asDouble());
      }
    }
  }

  private void writePlan(Path plan, int healthy, int hanging, String silentUrl) throws IOException {
    PlanCopy.write(shipped, plan);
    Files.delete(plan.resolve("watches.yaml"));
    if (healthy > 0) {
      StringBuilder probes = new StringBuilder(Files.readString(plan.resolve("probes.yaml")));
      StringBuilder watches = new StringBuilder();
      add(probes, watches, "healthy", healthy, around.siteUrl());
      add(probes, watches, "hanging", hanging, silentUrl);
      Files.writeString(plan.resolve("probes.yaml"), probes);
      Files.writeString(plan.resolve("watches.yaml"), watches);
    }
  }

  private static void add(
      StringBuilder probes, StringBuilder watches, String kind, int many, String url) {
    for (int i = 0; i < many; i++) {
      probes.append(
          """
          %1$s-%2$d:
            kind: http
            name: {en: "%1$s %2$d", zh-CN: "%1$s %2$d"}
            parameters: {url: "%3$s/"}
            timeout: PT8S
            good: {en: "200", zh-CN: "200"}
          """
              .formatted(kind, i, url));
      watches.append(
          """
          %1$s-%2$d:
            name: {en: "%1$s %2$d", zh-CN: "%1$s %2$d"}
            probe: %1$s-%2$d
            every: PT30S
            failsToOpen: 100
            service: football-prediction
            alert: Bench
            severity: info
          """
              .formatted(kind, i));
    }
  }

  private static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(text);
  }
}
