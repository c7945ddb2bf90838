package io.tocsin.notification.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.http.Json;
import io.tocsin.notification.http.ProviderCall;
import io.tocsin.notification.http.ProviderCalls;
import io.tocsin.notification.http.Reply;
import io.tocsin.notification.http.Reply.Answer;
import io.tocsin.notification.http.RetryAfter;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The issues of one repository. */
final class GitHubRepository {

  private static final Phrases SAY = Phrases.of(GitHubRepository.class, "github");
  private static final int LONGEST_LISTING = 4 * 1024 * 1024;

  /** Longer than a delivery is tried again. */
  private static final Duration LOOKS_BACK = Duration.ofHours(24);

  private final String name;
  private final ChannelSettings settings;
  private final ProviderCalls calls;
  private final Attempts attempts;
  private final Clock clock;

  GitHubRepository(String name, ChannelSettings settings, ProviderCalls calls, Clock clock) {
    this.name = name;
    this.settings = settings;
    this.calls = calls;
    this.clock = clock;
    attempts = settings.attempts(GitHubIssueChannel.URL, GitHubIssueChannel.TOKEN);
  }

  /** GitHub did not do it. Not a fault of ours: what to make of it is in the outcome. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient DeliveryOutcome outcome;

    Refusal(DeliveryOutcome outcome) {
      super(outcome.detail().en(), null, false, false);
      this.outcome = outcome;
    }

    DeliveryOutcome outcome() {
      return outcome;
    }
  }

  static LocalText notARepository() {
    return SAY.say("not.a.repository");
  }

  Attempts attempts() {
    return attempts;
  }

  /** The listing, not the search: an index may not know yet what was written a second ago. */
  Optional<String> find(IssueText text) {
    JsonNode issues =
        ask(
            ProviderCall.get(
                at("/issues?labels=tocsin&state=all&sort=created&direction=desc&per_page=100"),
                LONGEST_LISTING));
    for (JsonNode issue : issues) {
      if (issue.path("body").asText("").contains(text.issueMark())) {
        return Optional.of(issue.path("number").asText());
      }
    }
    return Optional.empty();
  }

  String create(IssueText text) {
    JsonNode created =
        ask(
            ProviderCall.post(at("/issues"), text.issue())
                .thatMayBeRepeated()
                .answeredBy(LONGEST_LISTING));
    if (!created.path("number").isIntegralNumber()) {
      throw new Refusal(new Refused(attempts.answered(created.toString())));
    }
    return created.path("number").asText();
  }

  void comment(String number, IssueText text) {
    if (!holds(number, text.messageMark())) {
      ask(
          ProviderCall.post(at("/issues/" + number + "/comments"), text.comment())
              .thatMayBeRepeated());
    }
  }

  void become(String number, String state) {
    ask(ProviderCall.patch(at("/issues/" + number), Json.object().put("state", state)));
  }

  private boolean holds(String number, String mark) {
    JsonNode issue = ask(ProviderCall.get(at("/issues/" + number), LONGEST_LISTING));
    if (issue.path("body").asText("").contains(mark)) {
      return true;
    }
    Instant since = clock.instant().minus(LOOKS_BACK).truncatedTo(ChronoUnit.SECONDS);
    JsonNode comments =
        ask(
            ProviderCall.get(
                at("/issues/" + number + "/comments?per_page=100&since=" + since),
                LONGEST_LISTING));
    for (JsonNode comment : comments) {
      if (comment.path("body").asText("").contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private URI at(String path) {
    return settings.url(GitHubIssueChannel.URL, "/repos/" + name + path);
  }

  private JsonNode ask(ProviderCall call) {
    Reply reply =
        calls.ask(
            call.withBearer(settings.given(GitHubIssueChannel.TOKEN))
                .with("Accept", "application/vnd.github+json")
                .with("X-GitHub-Api-Version", "2022-11-28"),
            attempts);
    if (reply instanceof Answer answer && limited(answer)) {
      throw new Refusal(
          new Deferred(
              attempts.answered(answer.status() + " " + answer.body()), untilReset(answer)));
    }
    reply
        .problem(attempts, clock)
        .ifPresent(
            problem -> {
              throw new Refusal(problem);
            });
    return Json.read(((Answer) reply).body());
  }

  /** GitHub says 403 as well as 429 when there were too many requests. */
  private static boolean limited(Answer answer) {
    return answer.status() == 403
        && (answer.headers().firstValue("Retry-After").isPresent()
            || answer.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent()
            || answer.body().contains("secondary rate limit"));
  }

  private Optional<Duration> untilReset(Answer answer) {
    return RetryAfter.in(answer.headers(), clock)
        .or(
            () ->
                answer
                    .headers()
                    .firstValue("X-RateLimit-Reset")
                    .filter(reset -> reset.matches("\\d{1,12}"))
                    .map(reset -> Instant.ofEpochSecond(Long.parseLong(reset)))
                    .map(reset -> Duration.between(clock.instant(), reset))
                    .filter(wait -> !wait.isNegative()));
  }
}
