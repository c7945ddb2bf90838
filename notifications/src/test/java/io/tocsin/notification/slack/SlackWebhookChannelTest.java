package io.tocsin.notification.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.ScriptedServer;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackWebhookChannelTest {

  private static final String SECRET = "/services/T000/B000/xyzzy";

  @RegisterExtension
  static final WireMockExtension SLACK =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final SlackWebhookChannel channel =
      new SlackWebhookChannel(
          new ProviderCalls(), Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC));

  private DeliveryOutcome outcome = new Refused(LocalText.verbatim("not sent"));

  @AfterEach
  void theWebhookIsNeverToldInBothLanguages() {
    assertThat(outcome.detail().en()).doesNotContain("xyzzy", "T000").isNotBlank();
    assertThat(outcome.detail().zhCn()).doesNotContain("xyzzy", "T000").isNotBlank();
  }

  @Test
  void postsTheMessageAsJson() {
    answer(aResponse().withBody("ok"));

    assertThat(send(SLACK.getPort())).isInstanceOf(Accepted.class);

    SLACK.verify(
        1,
        postRequestedFor(urlEqualTo(SECRET))
            .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
            .withRequestBody(
                matchingJsonPath("$.blocks[1].text.text", equalTo("应用无响应\n第一步：检查容器状态"))));
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"ok\":false,\"error\":\"channel_not_found\"}'",
    "200, '<html>log in to this network</html>'",
    "200, ''",
    "204, ''",
    "302, ''",
    "400, invalid_payload",
    "403, action_prohibited",
    "404, no_service",
    "410, channel_is_archived"
  })
  void whatIsNotOkIsRefused(int status, String body) {
    answer(aResponse().withStatus(status).withBody(body).withHeader("Location", "/elsewhere"));

    assertThat(send(SLACK.getPort())).isInstanceOf(Refused.class);

    assertThat(outcome.detail().en()).contains(String.valueOf(status));
    SLACK.verify(1, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void whatMayPassIsDeferred(int status) {
    answer(aResponse().withStatus(status).withBody("internal_error"));

    assertThat(send(SLACK.getPort())).isInstanceOf(Deferred.class);

    SLACK.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void theWaitThatSlackAsksForIsHandedOn() {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "30"));

    assertThat(((Deferred) send(SLACK.getPort())).retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void aProviderThatEchoesTheUrlDoesNotGetItIntoTheHistory() {
    answer(
        aResponse().withStatus(404).withBody("no https://hooks.example" + SECRET + " " + SECRET));

    assertThat(send(SLACK.getPort())).isInstanceOf(Refused.class);
  }

  @Test
  void aRefusedConnectionIsDeferred() {
    assertThat(send(ScriptedServer.deadPort())).isInstanceOf(Deferred.class);

    assertThat(outcome.detail().en()).contains("refused the connection");
  }

  @Test
  void anUnknownHostIsDeferred() {
    outcome =
        channel.send(SampleMessage.to("#a"), Map.of("url", "https://tocsin.invalid" + SECRET));

    assertThat(outcome).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().en()).isEqualTo("The name of tocsin.invalid is not known.");
  }

  @Test
  void aServerThatDoesNotSpeakTlsIsDeferredSinceNothingWasSent() {
    outcome =
        sendOverTls(
            (socket, self) -> {
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            });

    assertThat(outcome).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().zhCn()).contains("安全连接");
  }

  @Test
  void aResetBeforeTheSecureConnectionStandsIsDeferredSinceNothingWasSent() {
    outcome =
        sendOverTls(
            (socket, self) -> {
              readGreeting(socket);
              ScriptedServer.reset(socket);
            });

    assertThat(outcome).isInstanceOf(Deferred.class);
  }

  @Test
  void aSecureConnectionThatNeverStandsIsDeferredSinceNothingWasSent() {
    outcome = sendOverTls((socket, self) -> self.hang());

    assertThat(outcome).isInstanceOf(Deferred.class);
  }

  @Test
  void aResetAfterTheRequestIsUncertainAndTheClientDoesNotRepeatIt() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readRequest(socket);
              ScriptedServer.reset(socket);
            })) {
      assertThat(send(server.port())).isInstanceOf(Uncertain.class);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void wireMocksResetIsUncertainToo() {
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(send(SLACK.getPort())).isInstanceOf(Uncertain.class);
  }

  @Test
  void aResetInTheMiddleOfAGoodAnswerIsUncertain() {
    try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\no")) {
      assertThat(send(server.port())).isInstanceOf(Uncertain.class);
    }
  }

  @Test
  void aResetInTheMiddleOfABadAnswerIsWhatItsStatusSays() {
    try (ScriptedServer server = answering("HTTP/1.1 503 Busy\r\nContent-Length: 20\r\n\r\no")) {
      assertThat(send(server.port())).isInstanceOf(Deferred.class);
    }
  }

  @Test
  void aServerThatNeverAnswersIsUncertainWhenTheTimeIsUp() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readRequest(socket);
              self.hang();
            })) {
      assertThat(sendImpatiently(server.port())).isInstanceOf(Uncertain.class);
      assertThat(outcome.detail().en()).contains("within 0.5 s");
    }
  }

  @Test
  void aDrippingAnswerEndsWithTheTimeToo() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readRequest(socket);
              write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              self.drip(socket, 'o');
            })) {
      assertThat(sendImpatiently(server.port())).isInstanceOf(Uncertain.class);
    }
  }

  @Test
  void drippingHeadersEndWithTheTimeToo() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readRequest(socket);
              write(socket, "HTTP/1.1 200 OK\r\nX-Slow: ");
              self.drip(socket, 'o');
            })) {
      assertThat(sendImpatiently(server.port())).isInstanceOf(Uncertain.class);
    }
  }

  @Test
  void anEndlessAnswerIsNotReadToItsEnd() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readRequest(socket);
              write(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
              byte[] block = new byte[64 * 1024];
              while (true) {
                socket.getOutputStream().write(block);
              }
            })) {
      assertThat(send(server.port())).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hooks.slack.com/x", "ftp://x/y", "https:///x", "http://a b"})
  void withoutAWebhookItSaysWhatIsMissing(String url) {
    assertThat(channel.missing(Map.of("url", url))).containsExactly("url");

    outcome = channel.send(SampleMessage.to("#a"), Map.of("url", url));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).contains("missing or wrong: url");
  }

  @Test
  void aTimeoutThatCannotBeReadIsNamed() {
    assertThat(channel.missing(Map.of("url", "https://a/b", "timeout", "soon")))
        .isEqualTo(List.of("timeout"));
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SLACK.stubFor(post(anyUrl()).willReturn(response));
  }

  private DeliveryOutcome send(int port) {
    return send(port, "30");
  }

  private DeliveryOutcome sendImpatiently(int port) {
    return send(port, "PT0.5S");
  }

  private DeliveryOutcome send(int port, String timeout) {
    Map<String, String> settings =
        Map.of("url", "http://127.0.0.1:" + port + SECRET, "timeout", timeout);
    outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> channel.send(SampleMessage.to("#alerts"), settings));
    return outcome;
  }

  private DeliveryOutcome sendOverTls(ScriptedServer.Script script) {
    try (ScriptedServer server = new ScriptedServer(script)) {
      String url = "https://localhost:" + server.port() + SECRET;
      return channel.send(SampleMessage.to("#a"), Map.of("url", url, "timeout", "1"));
    }
  }

  private static ScriptedServer answering(String beginning) {
    return new ScriptedServer(
        (socket, self) -> {
          readRequest(socket);
          write(socket, beginning);
        });
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Reads the first record of a client that wants a secure connection. */
  private static void readGreeting(Socket socket) throws IOException {
    byte[] head = socket.getInputStream().readNBytes(5);
    socket.getInputStream().readNBytes((head[3] & 0xff) << 8 | head[4] & 0xff);
  }

  /** Reads headers and body, so that a reset comes after the client has written all. */
  private static void readRequest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    String length = head.toString().replaceAll("(?si).*content-length: (\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
  }
}
