package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeProbesTest {

  @RegisterExtension
  static final WireMockExtension DOCKER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Nested
  class Services extends Contract {
    private String listed = "app\ncache\ndb\nweb\n";
    private CommandOutcome outcome = new CommandOutcome.Exited(0, Duration.ZERO);

    @Override
    public Probe probe() {
      CommandRunner compose =
          (command, output) -> {
            assertThat(command.environment()).containsKey("DOCKER_HOST");
            output.append(listed);
            return outcome;
          };
      return new ComposeServicesProbe(
          Probing.LOOKING, Probing.DOCKER, new ExpectedServices(compose), Probing.CLOCK);
    }

    @Test
    void areWellWhenAllAreUpAndHealthy() {
      containers(new Box("app", "Up 5 minutes (healthy)"), new Box("db", "Up 5 minutes"));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).isEqualTo("shop: all up: app, db");
      assertThat(result.measurements()).contains(new Measurement("containers.up", 2, "1"));
    }

    @Test
    void tellTheExitCodeAndTheKillForLackOfMemory() {
      containers(
          new Box("app", "Exited (137) 2 minutes ago").in("exited").killed(), new Box("db", "Up"));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en())
          .isEqualTo("shop: app exited, killed for lack of memory (exit code 137), 0 restarts");
      assertThat(result.evidence()).contains("exit 137  oom-killed true", "db");
    }

    @Test
    void tellTheRealExitCodeOfACrashLoop() {
      containers(new Box("app", "Restarting (3) 2 seconds ago").in("restarting").restarted(5));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("shop: app restarting, exit code 3, 5 restarts");
      assertThat(result.summary().zhCn()).isEqualTo("shop：app restarting，退出码 3，重启 5 次");
    }

    @Test
    void seeACrashLoopThatIsCaughtRunning() {
      containers(new Box("app", "Up 1 second").restarted(5).since(Duration.ofSeconds(2)));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).contains("app crashes and starts again and again");
    }

    @Test
    void warnOfASingleRestartJustNow() {
      containers(new Box("app", "Up 1 second").restarted(1).since(Duration.ofSeconds(2)));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.summary().en()).contains("app restarted within the last minute");
    }

    @ParameterizedTest
    @CsvSource({"starting,WARN", "unhealthy,FAIL", "healthy,OK"})
    void heedTheHealthCheck(String health, Verdict verdict) {
      containers(new Box("app", "Up 1 minute").checked(health));
      assertThat(look(shop()).verdict()).isEqualTo(verdict);
    }

    @Test
    void missAServiceOfTheFileThatHasNoContainer() {
      containers(new Box("app", "Up"), new Box("cache", "Up"), new Box("web", "Up"));
      listed = "time=now level=warning msg=\"the A variable is not set\"\napp\ncache\ndb\nweb\n";
      ProbeResult result = look(Probing.with(shop(), "directory", "/srv/shop"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("shop: db has no container");
    }

    @Test
    void sayWhenTheFileCouldNotBeRead() {
      containers(new Box("app", "Up"));
      outcome = new CommandOutcome.Exited(14, Duration.ZERO);
      ProbeResult result = look(Probing.with(shop(), "directory", "/srv/shop"));
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.summary().en()).contains("the compose file could not be read");
    }

    @Test
    void failWhenThereIsNoContainerAtAll() {
      containers();
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("shop has no container");
    }

    @Test
    void lookAtOneServiceWhenTold() {
      containers(new Box("app", "Up"), new Box("db", "Exited (0) 1 day ago").in("exited"));
      assertThat(look(Probing.with(shop(), "service", "app")).verdict()).isEqualTo(Verdict.OK);
      assertThat(look(Probing.with(shop(), "service", "db")).verdict()).isEqualTo(Verdict.FAIL);
      assertThat(look(Probing.with(shop(), "service", "cache")).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void readWhatARealEngineSaid() {
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/json"))
              .withQueryParam("all", equalTo("1"))
              .withQueryParam(
                  "filters", equalTo("{\"label\":[\"com.docker.compose.project=shop\"]}"))
              .willReturn(okJson(Fixture.text("docker-containers.json"))));
      DOCKER.stubFor(
          get(urlPathMatching("/containers/[0-9a-f]+/json"))
              .willReturn(okJson(new Box("any", "Up").inspected())));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).isEqualTo("shop: all up: app, cache, db, web");
    }
  }

  @Nested
  class Logs extends Contract {
    @Override
    public Probe probe() {
      return new ComposeLogsProbe(Probing.LOOKING, Probing.DOCKER);
    }

    @Override
    public Map<String, String> parameters(String host, int port) {
      return Probing.with(super.parameters(host, port), "service", "app");
    }

    @Test
    void countErrorsAndLoseColoursAndSecrets() {
      containers(new Box("app", "Exited (1) 1 second ago"));
      log(
          "app",
          frames(
              "\u001B[32mINFO\u001B[0m started\r\n",
              "Traceback (most recent call last):\n",
              "KeyError: SECRET_KEY=hunter22\n"));
      ProbeResult result = look(Probing.with(shop(), "service", "app"));
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.evidence())
          .isEqualTo("INFO started\nTraceback (most recent call last):\nKeyError: SECRET_KEY=***");
      assertThat(result.measurements())
          .contains(new Measurement("errors", 2, "1"), new Measurement("lines", 3, "1"));
      assertThat(result.summary().en()).isEqualTo("shop/app: 3 lines, 2 with an error");
    }

    @Test
    void areReadAsTheyAreFromAContainerWithATerminal() {
      containers(new Box("app", "Up").onTerminal());
      log("app", "all is well\n".getBytes(StandardCharsets.UTF_8));
      ProbeResult result = look(Probing.with(shop(), "service", "app"));
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.evidence()).isEqualTo("all is well");
    }

    @Test
    void areCutInTheMiddleWhenTheyAreLong() {
      containers(new Box("app", "Up"));
      log("app", frames("first\n", "x".repeat(60_000) + "\n", "last\n"));
      ProbeResult result = look(Probing.with(shop(), "service", "app"));
      assertThat(result.evidence().length()).isLessThanOrEqualTo(ProbeResult.MAX_EVIDENCE);
      assertThat(result.evidence()).startsWith("first").endsWith("last").contains("[… 44");
    }

    private void log(String service, byte[] body) {
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/id-" + service + "/logs"))
              .withQueryParam("tail", equalTo("50"))
              .willReturn(aResponse().withBody(body)));
    }

    private static byte[] frames(String... texts) {
      ByteArrayOutputStream frames = new ByteArrayOutputStream();
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int n = bytes.length;
        byte[] head = {2, 0, 0, 0, (byte) (n >> 24), (byte) (n >> 16), (byte) (n >> 8), (byte) n};
        frames.writeBytes(head);
        frames.writeBytes(bytes);
      }
      return frames.toByteArray();
    }
  }

  @Nested
  class Stats extends Contract {
    @Override
    public Probe probe() {
      return new ComposeStatsProbe(Probing.LOOKING, Probing.ATTEMPTS, Probing.DOCKER);
    }

    @ParameterizedTest
    @CsvSource({"60,99,OK", "40,99,WARN", "20,40,FAIL"})
    void judgeTheProcessorsUse(String warn, String fail, Verdict verdict) {
      containers(new Box("db", "Up 1 minute"), new Box("app", "Exited (0) 1 day ago"));
      uses("db", 50);
      Map<String, String> bounds =
          Probing.with(Probing.with(shop(), "cpuWarn", warn), "cpuFail", fail);
      ProbeResult result = look(bounds);
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.measurements())
          .contains(
              new Measurement("cpu.shop-db-1", 50, "%"),
              new Measurement("memory.shop-db-1", 30, "bytes"));
    }

    @Test
    void warnOfAContainerNearItsMemoryLimit() {
      containers(new Box("db", "Up 1 minute"));
      uses("db", 112);
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.summary().en()).contains("shop-db-1").contains("92.0 %");
    }

    @Test
    void readWhatARealEngineSaid() {
      containers(new Box("db", "Up 1 minute"));
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/id-db/stats"))
              .willReturn(okJson(Fixture.text("docker-stats.json"))));
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.evidence()).contains("CPU 5.9 %  RAM 22.7 MiB / 23.5 GiB (0.1 %)");
    }

    @Test
    void lookAtManyContainersInOneLook() {
      Box[] boxes =
          IntStream.range(0, 20).mapToObj(i -> new Box("s" + i, "Up")).toArray(Box[]::new);
      containers(boxes);
      for (Box box : boxes) {
        uses(box.service(), 50);
      }
      assertThat(look(shop()).measurements()).hasSize(40);
    }

    @Test
    void failWhenNothingRuns() {
      containers(new Box("db", "Exited (0) 1 day ago"));
      assertThat(look(shop()).verdict()).isEqualTo(Verdict.FAIL);
    }

    /** Half a processor of two in the second between; 20 bytes of the memory are cache. */
    private void uses(String service, int memory) {
      String stats =
          """
          {"precpu_stats":{"cpu_usage":{"total_usage":1000},"system_cpu_usage":10000},
           "cpu_stats":{"cpu_usage":{"total_usage":1250},"system_cpu_usage":11000,"online_cpus":2},
           "memory_stats":{"usage":%d,"limit":100,"stats":{"inactive_file":20}}}"""
              .formatted(memory);
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/id-" + service + "/stats")).willReturn(okJson(stats)));
    }
  }

  /** A container as the stubbed engine tells of it. */
  private record Box(
      String service,
      String status,
      String state,
      String health,
      boolean oom,
      int restarts,
      Duration startedAgo,
      boolean terminal) {

    Box(String service, String status) {
      this(service, status, "running", "", false, 0, Duration.ofHours(1), false);
    }

    Box in(String state) {
      return new Box(service, status, state, health, oom, restarts, startedAgo, terminal);
    }

    Box checked(String health) {
      return new Box(service, status, state, health, oom, restarts, startedAgo, terminal);
    }

    Box killed() {
      return new Box(service, status, state, health, true, restarts, startedAgo, terminal);
    }

    Box restarted(int restarts) {
      return new Box(service, status, state, health, oom, restarts, startedAgo, terminal);
    }

    Box since(Duration startedAgo) {
      return new Box(service, status, state, health, oom, restarts, startedAgo, terminal);
    }

    Box onTerminal() {
      return new Box(service, status, state, health, oom, restarts, startedAgo, true);
    }

    String listed() {
      return """
      {"Id":"id-%1$s","Names":["/shop-%1$s-1"],"Status":"%2$s",
       "Labels":{"com.docker.compose.service":"%1$s","com.docker.compose.oneoff":"False"}}"""
          .formatted(service, status);
    }

    String inspected() {
      return """
      {"RestartCount":%d,"Config":{"Tty":%s},"State":{"Status":"%s","ExitCode":0,"OOMKilled":%s,
       "StartedAt":"%s"%s}}"""
          .formatted(
              restarts,
              terminal,
              state,
              oom,
              Probing.NOW.minus(startedAgo),
              health.isEmpty() ? "" : ",\"Health\":{\"Status\":\"" + health + "\"}");
    }
  }

  abstract static class Contract implements TalkingProbeContract {
    @Override
    public Map<String, String> parameters(String host, int port) {
      return Map.of("dockerHost", "tcp://" + host + ":" + port, "project", "shop");
    }

    @Override
    public Set<String> optional() {
      return Set.of("dockerHost");
    }

    @Override
    public String head() {
      return "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n[{\"Id\":\"";
    }

    @Test
    void tellWhatTheEngineSaysWhenItRefuses() {
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/json"))
              .willReturn(aResponse().withStatus(500).withBody("{\"message\":\"broken\"}")));
      ProbeResult result = look(Probing.with(shop(), "service", "app"));
      assertThat(ProbeContract.notSeen(result).summary().en()).contains("500").contains("broken");
    }

    Map<String, String> shop() {
      return Map.of("dockerHost", "tcp://127.0.0.1:" + DOCKER.getPort(), "project", "shop");
    }

    static void containers(Box... boxes) {
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/json"))
              .willReturn(
                  okJson(
                      List.of(boxes).stream()
                          .map(Box::listed)
                          .collect(Collectors.joining(",", "[", "]")))));
      for (Box box : boxes) {
        DOCKER.stubFor(
            get(urlPathEqualTo("/containers/id-" + box.service() + "/json"))
                .willReturn(okJson(box.inspected())));
      }
    }
  }
}
