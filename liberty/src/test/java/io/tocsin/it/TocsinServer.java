package io.tocsin.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
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
 * that asks and ended with the JVM. It has free ports, a data folder of its own that begins empty,
 * and an environment without anything of the machine's. All of it lies in {@code target/it}, so
 * that a failure can be read there afterwards.
 */
final class TocsinServer {

  static final String ADMIN = "admin";
  static final String PASSWORD = "a night with 警钟 is long";
  static final String TOKEN = "integration-test-token";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path FOLDER = Path.of("target", "it").toAbsolutePath();
  private static final Path RUNTIME = Path.of("target", "liberty", "wlp").toAbsolutePath();
  private static final Path SHIPPED_PLAN =
      Path.of("..", "workflow", "src", "main", "resources", "plan", "football-prediction");

  private final String url;
  private final FakeSite site;
  private final GreenMail mail;

  private TocsinServer(String url, FakeSite site, GreenMail mail) {
    this.url = url;
    this.site = site;
    this.mail = mail;
  }

  /** The server, which is ready. */
  static TocsinServer running() {
    return Holder.SERVER;
  }

  String url() {
    return url;
  }

  FakeSite site() {
    return site;
  }

  /** The mails that reached an address, as text. */
  List<String> mailTo(String address) {
    return Stream.of(mail.getReceivedMessagesForDomain(address))
        .map(GreenMailUtil::getWholeMessage)
        .toList();
  }

  private static TocsinServer start() throws IOException, InterruptedException {
    empty(FOLDER);
    Path switches = FOLDER.resolve("switches");
    PlanForTests.writeTo(FOLDER.resolve("plan"), SHIPPED_PLAN);
    FakeSite site = FakeSite.start(switches);
    GreenMail mail = new GreenMail(new ServerSetup(freePort(), "localhost", "smtp"));
    mail.start();
    int port = freePort();
    Process process = launch(environment(port, site, mail, switches));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, site, mail)));
    String url = "http://localhost:" + port;
    awaitReady(process, URI.create(url + "/health/ready"));
    return new TocsinServer(url, site, mail);
  }

  private static Process launch(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(RUNTIME.resolve("bin/server").toString(), "run", "tocsin")
            .redirectErrorStream(true)
            .redirectOutput(console().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Map<String, String> environment(
      int port, FakeSite site, GreenMail mail, Path switches) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", folder("home"));
    environment.put("WLP_OUTPUT_DIR", folder("output"));
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("HTTPS_PORT", String.valueOf(freePort()));
    environment.put("TOCSIN_HOME", folder("data"));
    environment.put("TOCSIN_PLAN_FOLDER", folder("plan"));
    environment.put("TOCSIN_PUBLIC_URL", "http://localhost:" + port);
    environment.put("TOCSIN_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    environment.put("TOCSIN_BOOTSTRAP_API_TOKEN", TOKEN);
    environment.put("IT_SWITCHES", switches.toString());
    environment.put("COMPOSE_PROJECT_DIR", folder("project"));
    environment.put("DOCKER_HOST", "unix://" + FOLDER.resolve("no-docker.sock"));
    environment.put("SITE_URL", site.url());
    environment.put("APP_URL", site.url());
    environment.put("PROMETHEUS_URL", site.url());
    environment.put("SLACK_WEBHOOK_URL", site.url() + "/slack");
    environment.put("SMTP_HOST", "localhost");
    environment.put("SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
    environment.put("PG_URL", "postgresql://postgres@localhost:1/football_prediction");
    environment.put("REDIS_URL", "redis://localhost:1/0");
    return environment;
  }

  private static void awaitReady(Process process, URI health)
      throws IOException, InterruptedException {
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
  private static void stop(Process process, FakeSite site, GreenMail mail) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : all) {
      one.onExit().completeOnTimeout(one, 20, TimeUnit.SECONDS).join();
      one.destroyForcibly();
    }
    site.stop();
    mail.stop();
  }

  private static Path console() {
    return FOLDER.resolve("console.log");
  }

  private static String folder(String name) throws IOException {
    return Files.createDirectories(FOLDER.resolve(name)).toString();
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static final class Holder {
    static final TocsinServer SERVER = start();

    private static TocsinServer start() {
      try {
        return TocsinServer.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
