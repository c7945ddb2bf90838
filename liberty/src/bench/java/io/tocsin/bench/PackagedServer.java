package io.tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server as it is shipped, with a data folder of its own and an environment without anything of
 * the machine's. Its log lies beside its data. Started again in the same folder, it goes on there.
 */
final class PackagedServer implements AutoCloseable {

  static final String TOKEN = "bench-token";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Process process;
  private final String url;

  private PackagedServer(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static PackagedServer start(
      Path runtime, Path folder, Database.Access database, Surroundings around)
      throws IOException, InterruptedException {
    return start(runtime, folder, database, around, Map.of());
  }

  /**
   * @param settings what its environment has besides, or instead
   */
  static PackagedServer start(
      Path runtime,
      Path folder,
      Database.Access database,
      Surroundings around,
      Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = Surroundings.freePort();
    Path log = folder.resolve("server.log");
    ProcessBuilder builder =
        new ProcessBuilder(runtime.resolve("bin/server").toString(), "run", "tocsin")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment(folder, port, database, around));
    builder.environment().putAll(settings);
    PackagedServer server = new PackagedServer(builder.start(), "http://localhost:" + port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    server.awaitReady(log);
    return server;
  }

  private static Map<String, String> environment(
      Path folder, int port, Database.Access database, Surroundings around) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    environment.put("WLP_OUTPUT_DIR", Files.createDirectories(folder.resolve("out")).toString());
    environment.put("TOCSIN_HOME", Files.createDirectories(folder.resolve("data")).toString());
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("HTTPS_PORT", String.valueOf(Surroundings.freePort()));
    environment.put("TOCSIN_PUBLIC_URL", "http://localhost:" + port);
    environment.put("TOCSIN_DB_URL", database.url());
    environment.put("TOCSIN_DB_USER", database.user());
    environment.put("TOCSIN_DB_PASSWORD", database.password());
    environment.put("TOCSIN_BOOTSTRAP_API_TOKEN", TOKEN);
    environment.put("TOCSIN_BOOTSTRAP_ADMIN_PASSWORD", "a bench is a quiet place");
    environment.put("SMTP_HOST", "localhost");
    environment.put("SMTP_PORT", String.valueOf(around.mailPort()));
    environment.put("SLACK_WEBHOOK_URL", around.siteUrl() + "/slack");
    environment.put("SITE_URL", around.siteUrl());
    environment.put("APP_URL", around.siteUrl());
    environment.put("PROMETHEUS_URL", around.siteUrl());
    environment.put("DOCKER_HOST", "unix://" + folder.resolve("no-docker.sock"));
    environment.put("PG_URL", "postgresql://postgres@localhost:1/none");
    environment.put("TOCSIN_WATCH_ENABLED", "false");
    environment.put("REDIS_URL", "redis://localhost:1/0");
    return environment;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (answersWell(request)) {
        return;
      }
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IllegalStateException("the server did not become ready; its log is " + log);
  }

  private boolean answersWell(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  /** What it took of the processors since it started. */
  Duration processorTime() {
    return all().stream()
        .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private List<ProcessHandle> all() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  String url() {
    return url;
  }

  /** What of its heap is in use now. */
  long heapMegabytes() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/metrics?scope=base"))
            .timeout(Duration.ofSeconds(30))
            .build();
    String metrics = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return metrics
            .lines()
            .filter(line -> line.startsWith("memory_usedHeap_bytes"))
            .mapToLong(line -> (long) Double.parseDouble(line.replaceAll(".* ", "")))
            .findFirst()
            .orElseThrow()
        / (1024 * 1024);
  }

  /** The most memory of one of its processes that was in use at once since it started, in MB. */
  long residentMegabytes() throws IOException {
    long most = 0;
    for (ProcessHandle one : all()) {
      for (String line : Files.readAllLines(Path.of("/proc", one.pid() + "", "status"))) {
        if (line.startsWith("VmHWM:")) {
          most = Math.max(most, Long.parseLong(line.replaceAll("\\D", "")) / 1024);
        }
      }
    }
    return most;
  }

  /** Ends it without a chance to do anything more: SIGKILL. */
  void kill() {
    List<ProcessHandle> all = all();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** The script's Java is a child of the process that was started: both are ended. */
  @Override
  public void close() {
    List<ProcessHandle> all = all();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : all) {
      one.onExit().completeOnTimeout(one, 20, TimeUnit.SECONDS).join();
      one.destroyForcibly();
    }
  }
}
