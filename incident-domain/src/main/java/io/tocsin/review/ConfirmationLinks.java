package io.tocsin.review;

import io.tocsin.delivery.link.LinkToken;
import io.tocsin.delivery.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Links by which a contact answers without signing in: signed, good until the review's time is
 * over, and for one answer. A GET shows a page and answers nothing.
 */
@ApplicationScoped
public class ConfirmationLinks {

  /** Where they lead, below the public URL; the token follows. */
  public static final String PATH = "/confirm/";

  private static final SignedLinks.Kind KIND = new SignedLinks.Kind(PATH, "confirmation-link/1:");

  private final SignedLinks links;
  private final PlanReviews reviews;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfirmationLinks() {
    this(null, null, null);
  }

  @Inject
  public ConfirmationLinks(SignedLinks links, PlanReviews reviews, Clock clock) {
    this.links = links;
    this.reviews = reviews;
    this.clock = clock;
  }

  String issue(ContactConfirmation asked) {
    return links.issue(KIND, asked.id().value(), reviews.get(asked.review()).dueAt());
  }

  /** What an opened link is, changing nothing. */
  @Transactional
  public ConfirmationLink check(String token) {
    Optional<LinkToken> read = links.read(KIND, token);
    if (read.isEmpty()) {
      return new ConfirmationLink.Forged();
    }
    ContactConfirmation asked = reviews.confirmation(new ConfirmationId(read.get().subject()));
    if (!asked.state().open()) {
      return new ConfirmationLink.Answered(asked);
    }
    return clock.instant().isBefore(read.get().expires())
        ? new ConfirmationLink.Valid(asked)
        : new ConfirmationLink.Expired();
  }
}
