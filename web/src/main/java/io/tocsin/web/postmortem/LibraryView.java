package io.tocsin.web.postmortem;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Published postmortems by filters that stay in the address (spec, M4): {@code q}, {@code service},
 * {@code severity}, {@code cause}, {@code tag}. Each filter is empty when it is not used.
 *
 * @param more the address of the next page
 */
public record LibraryView(
    List<Row> postmortems,
    List<Choice> services,
    List<Choice> causes,
    List<String> tags,
    String query,
    String service,
    String severity,
    String cause,
    String tag,
    Optional<String> more) {

  public boolean filtered() {
    return !(query + service + severity + cause + tag).isEmpty();
  }

  /**
   * A postmortem in short.
   *
   * @param cause absent where nobody found it
   * @param summary its beginning
   * @param took from the incident's declaration until its recovery was verified
   */
  public record Row(
      IncidentRow incident,
      Optional<String> cause,
      String summary,
      Optional<Duration> took,
      Optional<Instant> publishedAt,
      List<String> tags) {}
}
