package io.tocsin.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A whole postmortem to read: what people wrote, what was said of it, and the facts.
 *
 * @param version of the written half
 */
public record PostmortemReport(
    PostmortemState state,
    int version,
    Draft draft,
    Optional<String> editedBy,
    Optional<String> submittedBy,
    Optional<String> publishedBy,
    Optional<Instant> publishedAt,
    List<Remark> comments,
    Facts facts) {

  /** What a reader said of it. */
  public record Remark(Instant at, String author, String text) {}
}
