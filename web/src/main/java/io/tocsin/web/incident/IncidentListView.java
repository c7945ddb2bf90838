package io.tocsin.web.incident;

import io.tocsin.web.part.Choice;
import java.util.List;
import java.util.Optional;

/**
 * Incidents by filters that stay in the address: {@code status}, {@code severity}, {@code service},
 * {@code q}.
 *
 * @param status chosen one, empty for all
 * @param severity chosen one, empty for all
 * @param service key of the chosen one, empty for all
 * @param more the address of the next page
 */
public record IncidentListView(
    List<IncidentRow> incidents,
    List<Choice> services,
    String status,
    String severity,
    String service,
    String query,
    Optional<String> more) {

  public boolean filtered() {
    return !(status + severity + service + query).isEmpty();
  }
}
