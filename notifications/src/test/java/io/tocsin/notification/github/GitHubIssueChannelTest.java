package io.tocsin.notification.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.notification.HttpChannelContract;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.http.ProviderCalls;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitHubIssueChannelTest extends HttpChannelContract {

  private final GitHubIssueChannel channel = new GitHubIssueChannel(new ProviderCalls(), CLOCK);

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Map<String, String> settings(String url) {
    return Map.of("url", url, "token", SECRET);
  }

  @Override
  protected String recipient() {
    return "team/shop";
  }

  @Override
  protected String goodAnswer() {
    return "{\"number\":7,\"state\":\"open\"}";
  }

  @Override
  protected String goodStatusThatMeansNo() {
    return "{\"message\":\"something else\"}";
  }

  @Override
  protected boolean repeatable() {
    return true;
  }

  private static final String MARK = "<!-- tocsin incident https://tocsin.example/incidents/42 -->";

  @Test
  void anIncidentBecomesOneIssueWithItsMark() {
    repository("[]");

    assertThat(((Accepted) send()).providerId()).isEqualTo("7");

    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/repos/team/shop/issues"))
            .withHeader("Authorization", equalTo("Bearer " + SECRET))
            .withRequestBody(matchingJsonPath("$.title", containing("网站宕机")))
            .withRequestBody(matchingJsonPath("$.body", containing(MARK)))
            .withRequestBody(matchingJsonPath("$.labels[2]", equalTo("urgent"))));
  }

  @Test
  void anIssueThatWasCreatedBeforeTheAnswerWasLostIsNotCreatedAgain() {
    repository("[{\"number\":6,\"body\":\"other\"},{\"number\":7,\"body\":\"x " + MARK + "\"}]");

    assertThat(((Accepted) send()).providerId()).isEqualTo("7");

    PROVIDER.verify(0, postRequestedFor(urlEqualTo("/repos/team/shop/issues")));
  }

  @Test
  void newsAreCommentsAndTheEndClosesTheIssue() {
    repository("[]");

    send(SampleMessage.about("team/shop", "resolved:1", Optional.of("7")));

    PROVIDER.verify(1, postRequestedFor(urlEqualTo("/repos/team/shop/issues/7/comments")));
    PROVIDER.verify(
        1,
        patchRequestedFor(urlEqualTo("/repos/team/shop/issues/7"))
            .withRequestBody(matchingJsonPath("$.state", equalTo("closed"))));
  }

  @Test
  void whatComesBackOpensTheIssueAgain() {
    repository("[]");

    send(SampleMessage.about("team/shop", "reopened:1", Optional.of("7")));

    PROVIDER.verify(
        1,
        patchRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.state", equalTo("open"))));
  }

  @Test
  void aCommentThatIsThereIsNotWrittenAgain() {
    repository("[{\"body\":\"x <!-- tocsin message d-4711 -->\"}]");

    assertThat(send(SampleMessage.about("team/shop", "update:1", Optional.of("7"))))
        .isInstanceOf(Accepted.class);

    PROVIDER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void tooManyRequestsMayBeA403() {
    answer(
        aResponse()
            .withStatus(403)
            .withHeader("X-RateLimit-Remaining", "0")
            .withHeader("X-RateLimit-Reset", Long.toString(NOW.getEpochSecond() + 90)));

    assertThat(((Deferred) send()).retryAfter()).contains(Duration.ofSeconds(90));
  }

  @Test
  void aRecipientThatIsNoRepositoryIsRefused() {
    assertThat(send(SampleMessage.about("team/shop/../x", "declared:P0")))
        .isInstanceOf(Refused.class);
  }

  private static void repository(String listing) {
    answer(aResponse().withBody("{\"number\":7,\"body\":\"\"}"));
    PROVIDER.stubFor(
        get(urlMatching("/repos/team/shop/issues(/7/comments)?[?].*"))
            .willReturn(aResponse().withBody(listing)));
  }
}
