package io.tocsin.it;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged server with everything it talks to: one for all tests of a JVM, started by the first
 * that asks and ended with the JVM; a test that breaks what the server lives on starts its own. It
 * has free ports, a data folder of its own that begins empty, and an environment without anything
 * of the machine's. All of it lies in {@code target/it}, so that a failure can be read there
 * afterwards.
 */
final class TocsinServer implements AutoCloseable {

  static final String ADMIN = "admin";
  static final String PASSWORD = "a night with 警钟 is long";
  static final String TOKEN = "integration-test-token";
  static final String TWILIO_TOKEN = "twilio-token";
  static final String MANAGEMENT_PHONE = "+8613800000002";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path FOLDERS = Path.of("target", "it").toAbsolutePath();
  private static final Path RUNTIME = Path.of("target", "liberty", "wlp").toAbsolutePath();
  static final Path SHIPPED_PLAN =
      Path.of("..", "workflow", "src", "main", "resources", "plan", "football-prediction");

  private final Path folder;
  private final int port;
  private final FakeSite site;
  private final PostOffice post;
  private final Process process;

  private TocsinServer(Path folder, PostOffice post, Map<String, String> settings)
      throws IOException {
    this.folder = folder;
    this.post = post;
    empty(folder);
    PlanForTests.writeTo(folder.resolve("plan"), SHIPPED_PLAN);
    site = FakeSite.start(folder.resolve("switches"));
    port = Integer.parseInt(settings.getOrDefault("HTTP_PORT", String.valueOf(freePort())));
    Map<String, String> environment = environment();
    environment.putAll(settings);
    process = launch(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** The server, which is ready. */
  static TocsinServer running() {
    return Holder.SERVER;
  }

  /**
   * A server of the caller's own, which is ready.
   *
   * @param name of its folder
   * @param settings what its environment has besides, or instead
   */
  static TocsinServer start(String name, PostOffice post, Map<String, String> settings)
      throws IOException, InterruptedException {
    TocsinServer server = new TocsinServer(FOLDERS.resolve(name), post, settings);
    server.awaitReady();
    return server;
  }

  String url() {
    return "http://localhost:" + port;
  }

  FakeSite site() {
    return site;
  }

  /** The mails that reached an address, as text. */
  List<String> mailTo(String address) {
    return post.mailTo(address);
  }

  /** All mails that were taken. */
  List<MimeMessage> mails() {
    return post.mails();
  }

  private Process launch(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(RUNTIME.resolve("bin/server").toString(), "run", "tocsin")
            .redirectErrorStream(true)
            .redirectOutput(console().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", folder("home"));
    environment.put("WLP_OUTPUT_DIR", folder("output"));
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("HTTPS_PORT", String.valueOf(freePort()));
    environment.put("TOCSIN_HOME", folder("data"));
    environment.put("TOCSIN_PLAN_FOLDER", folder("plan"));
    environment.put("TOCSIN_PUBLIC_URL", url());
    environment.put("TOCSIN_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    environment.put("TOCSIN_BOOTSTRAP_API_TOKEN", TOKEN);
    environment.put("IT_SWITCHES", folder("switches"));
    environment.put("COMPOSE_PROJECT_DIR", folder("project"));
    environment.put("DOCKER_HOST", "unix://" + folder.resolve("no-docker.sock"));
    environment.put("SITE_URL", site.url());
    environment.put("APP_URL", site.url());
    environment.put("PROMETHEUS_URL", site.url());
    environment.put("SLACK_WEBHOOK_URL", site.url() + "/slack");
    environment.put("TWILIO_API_URL", site.url() + "/twilio");
    environment.put("TWILIO_ACCOUNT_SID", "AC1");
    environment.put("TWILIO_AUTH_TOKEN", TWILIO_TOKEN);
    environment.put("TWILIO_FROM", "+8610");
    environment.put("TWILIO_CALLBACK_URL", url());
    environment.put("TECH_LEAD_PHONE", "+8613800000001");
    environment.put("MANAGEMENT_PHONE", MANAGEMENT_PHONE);
    environment.put("GITHUB_API_URL", site.url() + "/github");
    environment.put("GITHUB_TOKEN", "github-token");
    environment.put("GITHUB_REPOSITORY", "team/football");
    environment.put("ALERTMANAGER_URL", site.url());
    environment.put("GRAFANA_URL", site.url() + "/grafana");
    environment.put("GRAFANA_TOKEN", "grafana-token");
    environment.put("PROJECT_WEBHOOK_URL", site.url() + "/project");
    environment.put("PROJECT_WEBHOOK_SECRET", "a shared secret");
    environment.put("SMTP_HOST", "localhost");
    environment.put("SMTP_PORT", String.valueOf(post.port()));
    environment.put("PG_URL", "postgresql://postgres@localhost:1/football_prediction");
    environment.put("TOCSIN_WATCH_ENABLED", "false");
    environment.put("REDIS_URL", "redis://localhost:1/0");
    return environment;
  }

  private void awaitReady() throws IOException, InterruptedException {
    URI health = URI.create(url() + "/health/ready");
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).GET().build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (answersWell(http, request)) {
        return;
      }
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IllegalStateException(
        "the server did not become ready; its log:\n" + Files.readString(console()));
  }

  private static boolean answersWell(HttpClient http, HttpRequest request)
      throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  /** The script's Java is a child of the process that was started: both are ended. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : all) {
      one.onExit().completeOnTimeout(one, 20, TimeUnit.SECONDS).join();
      one.destroyForcibly();
    }
    site.stop();
  }

  private Path console() {
    return folder.resolve("console.log");
  }

  private String folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name)).toString();
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> found;
      try (Stream<Path> files = Files.walk(folder)) {
        found = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : found) {
        Files.delete(file);
      }
    }
    Files.createDirectories(folder);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static final class Holder {
    static final TocsinServer SERVER = start();

    private static TocsinServer start() {
      try {
        return TocsinServer.start("main", PostOffice.open(), Map.of());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
