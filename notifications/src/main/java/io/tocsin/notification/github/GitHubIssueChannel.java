package io.tocsin.notification.github;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.Message;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.http.ProviderCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Issues at GitHub (spec, N2): one for each incident, commented on with its news, closed when it is
 * over and opened again when it comes back. GitHub knows no idempotency key, so issue and comments
 * carry a hidden mark that is looked for before they are written; a call that was not answered may
 * therefore be made again.
 *
 * <p>Settings: {@code url} (https://api.github.com), {@code token} (may write issues), {@code
 * timeout}. Recipients are repositories: {@code owner/name}.
 */
@ApplicationScoped
class GitHubIssueChannel implements Channel {

  static final String URL = "url";
  static final String TOKEN = "token";

  private final ProviderCalls calls;
  private final Clock clock;

  @Inject
  GitHubIssueChannel(ProviderCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected GitHubIssueChannel() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "github-issue";
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return new ChannelSettings(settings).missing(URL, TOKEN);
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> given) {
    List<String> missing = missing(given);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    if (!message.recipient().matches("[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}")) {
      return new Refused(GitHubRepository.notARepository());
    }
    GitHubRepository repository =
        new GitHubRepository(message.recipient(), new ChannelSettings(given), calls, clock);
    try {
      return new Accepted(write(message, repository), repository.attempts().taken());
    } catch (GitHubRepository.Refusal refusal) {
      return refusal.outcome();
    }
  }

  /** The number of the issue that holds the message now. */
  private static String write(Message message, GitHubRepository repository) {
    IssueText text = new IssueText(message);
    Optional<String> known = message.context().conversation().or(() -> repository.find(text));
    if (known.isEmpty()) {
      String number = repository.create(text);
      if (message.context().about().isEmpty()) {
        repository.become(number, "closed"); // a test leaves nothing open
      }
      return number;
    }
    Optional<EventKind> event = message.context().event();
    if (event.filter(EventKind::ends).isPresent()) {
      repository.become(known.get(), "closed");
    } else if (event.filter(EventKind.REOPENED::equals).isPresent()) {
      repository.become(known.get(), "open");
    }
    repository.comment(known.get(), text);
    return known.get();
  }
}
