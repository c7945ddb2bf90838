package io.tocsin.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.delivery.Message;
import io.tocsin.text.LocalText;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel that speaks HTTP makes of a provider that misbehaves. */
public abstract class HttpChannelContract {

  /** In the settings of every channel; nothing that is kept may hold it. */
  protected static final String SECRET = "xyzzy-4711";

  protected static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
  protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @RegisterExtension
  protected static final WireMockExtension PROVIDER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private DeliveryOutcome outcome = new Refused(LocalText.verbatim("not sent"));

  protected abstract Channel channel();

  /** All that the channel needs, {@link #SECRET} as its secret, without a time-out. */
  protected abstract Map<String, String> settings(String url);

  /** An address of the channel's kind. */
  protected abstract String recipient();

  /** What the provider answers to every call when all is well. */
  protected abstract String goodAnswer();

  /** A good status with an answer that means no; empty where the status says all. */
  protected abstract String goodStatusThatMeansNo();

  /** Whether a call that nobody answered may be made again without harm. */
  protected abstract boolean repeatable();

  @AfterEach
  void noSecretIsKeptInEitherLanguage() {
    assertThat(outcome.detail().en()).doesNotContain(SECRET).isNotBlank();
    assertThat(outcome.detail().zhCn()).doesNotContain(SECRET).isNotBlank();
  }

  @Test
  void whatTheProviderTakesIsAccepted() {
    answer(aResponse().withStatus(200).withBody(goodAnswer()));

    assertThat(send()).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).providerId()).isNotBlank();
  }

  @Test
  void aTestMessageThatIsAboutNoIncidentIsTakenToo() {
    answer(aResponse().withStatus(200).withBody(goodAnswer()));

    assertThat(send(SampleMessage.plain(recipient()))).isInstanceOf(Accepted.class);
  }

  @Test
  void aGoodStatusAloneSaysNothing() {
    if (!goodStatusThatMeansNo().isEmpty()) {
      answer(aResponse().withStatus(200).withBody(goodStatusThatMeansNo()));

      assertThat(send()).isInstanceOf(Refused.class);
    }
    answer(aResponse().withStatus(302).withHeader("Location", "/elsewhere"));

    assertThat(send()).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 422})
  void whatIsOurFaultIsRefusedWithTheProvidersWords(int status) {
    answer(aResponse().withStatus(status).withBody("no, because " + SECRET));

    assertThat(send()).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).contains(String.valueOf(status), "no, because");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void whatMayPassIsDeferred(int status) {
    answer(aResponse().withStatus(status).withBody("internal_error"));

    assertThat(send()).isInstanceOf(Deferred.class);
  }

  @Test
  void theWaitThatTheProviderAsksForIsHandedOn() {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "30"));

    assertThat(((Deferred) send()).retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void aRefusedConnectionIsDeferred() {
    assertThat(send(ScriptedServer.deadPort(), "30")).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().en()).contains("refused the connection");
  }

  @Test
  void aResetAfterTheRequestMayHaveBeenTaken() {
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(send()).isInstanceOf(unanswered());
  }

  @Test
  void aResetInTheMiddleOfAGoodAnswerMayHaveBeenTaken() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readHead(socket);
              write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{");
            })) {
      assertThat(send(server.port(), "30")).isInstanceOf(unanswered());
    }
  }

  @Test
  void aProviderThatHangsCostsNoMoreThanTheTimeOut() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readHead(socket);
              self.hang();
            })) {
      assertThat(send(server.port(), "PT0.5S")).isInstanceOf(unanswered());
      assertThat(outcome.detail().en()).contains("within 0.5 s");
    }
  }

  @Test
  void aProviderThatDripsCostsNoMoreThanTheTimeOut() {
    try (ScriptedServer server =
        new ScriptedServer(
            (socket, self) -> {
              readHead(socket);
              write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              self.drip(socket, ' ');
            })) {
      assertThat(send(server.port(), "PT0.5S")).isInstanceOf(unanswered());
    }
  }

  @Test
  void withoutItsSettingsItSaysWhatIsMissing() {
    Map<String, String> blank = new HashMap<>(settings("https://provider.example"));
    blank.replaceAll((name, value) -> "");

    outcome = channel().send(SampleMessage.to(recipient()), blank);

    assertThat(channel().missing(blank)).contains("url");
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).contains("missing or wrong: url");
    assertThat(channel().missing(settings("https://provider.example"))).isEmpty();
  }

  private Class<? extends DeliveryOutcome> unanswered() {
    return repeatable() ? Deferred.class : Uncertain.class;
  }

  protected static void answer(ResponseDefinitionBuilder response) {
    PROVIDER.stubFor(any(anyUrl()).willReturn(response));
  }

  protected DeliveryOutcome send() {
    return send(SampleMessage.about(recipient(), "declared:P0"));
  }

  protected DeliveryOutcome send(Message message) {
    return send(message, PROVIDER.getPort(), "30");
  }

  private DeliveryOutcome send(int port, String timeout) {
    return send(SampleMessage.about(recipient(), "declared:P0"), port, timeout);
  }

  private DeliveryOutcome send(Message message, int port, String timeout) {
    Map<String, String> settings = new HashMap<>(settings("http://127.0.0.1:" + port));
    settings.put("timeout", timeout);
    outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> channel().send(message, settings));
    return outcome;
  }

  private static void readHead(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        return;
      }
      head.append((char) next);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
