package io.tocsin.probe;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was deployed: images, variables, the compose file. */
class ComposeDeploymentProbesTest {

  @RegisterExtension
  static final WireMockExtension DOCKER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final String OLD = "sha256:1111111111112222";
  private static final String NEW = "sha256:3333333333334444";

  @Nested
  class Images extends Contract {
    @Override
    public Probe probe() {
      return new ComposeImagesProbe(Probing.LOOKING, Probing.DOCKER);
    }

    @Test
    void areWellWhenTheContainersRunWhatTheTagNames() {
      container("Up 1 minute", OLD, "[]");
      image(OLD, OLD);
      image("shop/base:1", OLD);
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).isEqualTo("shop runs shop/base:1");
      assertThat(result.evidence())
          .isEqualTo("app  shop/base:1  111111111111  created 2026-11-20T10:00:00Z");
      assertThat(result.measurements())
          .containsExactly(
              new Measurement("images", 1, "1"), new Measurement("images.outdated", 0, "1"));
    }

    @Test
    void warnWhenTheTagNamesAnotherByNow() {
      container("Up 1 minute", OLD, "[]");
      image(OLD, OLD);
      image("shop/base:1", NEW);
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.summary().en())
          .isEqualTo("shop: app runs 111111111111, while shop/base:1 is 333333333333 by now");
      assertThat(result.summary().zhCn()).contains("app 运行 111111111111");
      assertThat(result.evidence()).endsWith("tag is now 333333333333");
    }

    @Test
    void warnWhenTheTagIsGone() {
      container("Up 1 minute", OLD, "[]");
      image(OLD, OLD);
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.summary().en()).endsWith("while there is no shop/base:1 any more");
    }

    @Test
    void askForNothingButAnImage() {
      container("Up 1 minute", "../containers/x", "[]");
      assertThat(ProbeContract.notSeen(look(shop())).reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void failWhenThereIsNoContainer() {
      none();
      assertThat(look(shop()).verdict()).isEqualTo(Verdict.FAIL);
    }

    private void image(String name, String id) {
      DOCKER.stubFor(
          get(urlPathEqualTo("/images/" + name + "/json"))
              .willReturn(
                  okJson("{\"Id\":\"%s\",\"Created\":\"2026-11-20T10:00:00Z\"}".formatted(id))));
    }
  }

  @Nested
  class Variables extends Contract {
    @Override
    public Probe probe() {
      return new ComposeEnvironmentProbe(Probing.LOOKING, Probing.DOCKER);
    }

    @Override
    public Map<String, String> parameters(String host, int port) {
      return Probing.with(
          Probing.with(super.parameters(host, port), "service", "app"),
          "variables",
          "DATABASE_URL, SECRET_KEY");
    }

    @Test
    void areWellWhenAllAreThereAndNeverShown() {
      container("Up 1 minute", OLD, "[\"DATABASE_URL=postgres://x\",\"SECRET_KEY=hush=hush\"]");
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).isEqualTo("shop/app has DATABASE_URL, SECRET_KEY");
      assertThat(result.evidence())
          .contains("shop-app-1  DATABASE_URL  set", "shop-app-1  SECRET_KEY  set")
          .doesNotContain("hush", "postgres");
    }

    @ParameterizedTest
    @CsvSource({"'',missing", "',\"SECRET_KEY=\"',empty", "',\"SECRET_KEY\"',empty"})
    void areMissedAlsoInAContainerThatCrashesInALoop(String secret, String state) {
      container("Restarting (1) 2 seconds ago", OLD, "[\"DATABASE_URL=x\"" + secret + "]");
      ProbeResult result = look(shop());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("shop/app lacks SECRET_KEY");
      assertThat(result.summary().zhCn()).isEqualTo("shop/app 缺少 SECRET_KEY");
      assertThat(result.evidence()).contains("SECRET_KEY  " + state);
      assertThat(result.measurements()).contains(new Measurement("variables.missing", 1, "1"));
    }

    @Test
    void failWhenThereIsNoContainer() {
      none();
      assertThat(look(shop()).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void wantNames() {
      assertThat(look(Probing.with(shop(), "variables", " , ")).summary().en())
          .contains("parameter variables is wrong", "a list");
    }
  }

  @Nested
  class File {
    private final List<Command> commands = new ArrayList<>();
    private CommandOutcome outcome = new CommandOutcome.Exited(0, Duration.ZERO);

    @Test
    void isWellWhenComposeSaysNothing() {
      ProbeResult result = look("");
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(commands.get(0).arguments())
          .containsExactly("docker", "compose", "-p", "shop", "config", "--quiet");
      assertThat(commands.get(0).directory()).isEqualTo("/srv/shop");
      assertThat(commands.get(0).environment())
          .isEqualTo(
              Map.of("DOCKER_HOST", "unix:///var/run/docker.sock", "DOCKER_CONFIG", "/etc/d"));
    }

    @Test
    void isWarnedOfWithWhatComposeWarnsOf() {
      String warning =
          "time=\"2026-11-25T10:00:00Z\" level=warning msg=\"The \\\"TAG\\\" variable is not set.\"";
      ProbeResult result = look(warning + "\n");
      assertThat(result.verdict()).isEqualTo(Verdict.WARN);
      assertThat(result.summary().en()).isEqualTo("shop: compose warns: " + warning);
    }

    @Test
    void failsWithWhatComposeCannotRead() {
      outcome = new CommandOutcome.Exited(15, Duration.ZERO);
      ProbeResult result = look("yaml: line 3: did not find expected key\n");
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en())
          .isEqualTo(
              "shop: compose cannot read its file (exit code 15): "
                  + "yaml: line 3: did not find expected key");
      assertThat(result.evidence()).contains("line 3");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "failed to read app.env: line 2: unexpected character in variable name near \"A KEY hush",
          "invalid: DATABASE_URL=hush",
          "invalid: \"LABEL='hush hush'\"",
          "invalid: LABEL=\"hush hush\""
        })
    void hidesTheValuesThatComposeShows(String said) {
      outcome = new CommandOutcome.Exited(1, Duration.ZERO);
      ProbeResult result = look(said + " \"\n");
      assertThat(result.evidence()).contains("***").doesNotContain("hush");
      assertThat(result.summary().en()).doesNotContain("hush");
    }

    @Test
    void isNotSeenWithoutDocker() {
      outcome = new CommandOutcome.NotStarted(LocalText.verbatim("no docker here"));
      NotSeen result = ProbeContract.notSeen(look(""));
      assertThat(result.summary().en()).contains("no docker here");
    }

    @Test
    void needsADirectory() {
      ProbeResult result = probe("").look(Probing.request(Map.of("project", "shop")));
      assertThat(result.summary().en()).contains("parameter directory is missing");
      assertThat(commands).isEmpty();
    }

    private ProbeResult look(String output) {
      return probe(output)
          .look(
              Probing.request(
                  Map.of("project", "shop", "directory", "/srv/shop", "dockerConfig", "/etc/d")));
    }

    private Probe probe(String output) {
      return new ComposeConfigProbe(
          Probing.LOOKING,
          new Consoles(
              (command, out) -> {
                commands.add(command);
                out.append(output);
                return outcome;
              },
              Probing.SSH));
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

    Map<String, String> shop() {
      return parameters("127.0.0.1", DOCKER.getPort());
    }

    static void none() {
      DOCKER.stubFor(get(urlPathEqualTo("/containers/json")).willReturn(okJson("[]")));
    }

    static void container(String status, String image, String environment) {
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/json"))
              .willReturn(
                  okJson(
                      """
                      [{"Id":"id-app","Names":["/shop-app-1"],"Status":"%s",
                        "Labels":{"com.docker.compose.service":"app"}}]"""
                          .formatted(status))));
      DOCKER.stubFor(
          get(urlPathEqualTo("/containers/id-app/json"))
              .willReturn(
                  okJson(
                      """
                      {"Image":"%s","Config":{"Image":"shop/base:1","Env":%s}}"""
                          .formatted(image, environment))));
    }
  }
}
