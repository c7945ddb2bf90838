package io.tocsin.web.api.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.incident.IncidentId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of the alerts of a request, in their order. */
public record Results(List<ResultJson> results) {

  /**
   * What became of one alert.
   *
   * @param outcome opened, joined, recovered, ignored or rejected
   * @param reason left out unless it was ignored or rejected
   */
  public record ResultJson(
      String fingerprint,
      Optional<String> incidentId,
      String outcome,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reason) {}

  static Results of(List<AlertReceipt> receipts) {
    return new Results(
        receipts.stream()
            .map(
                receipt ->
                    new ResultJson(
                        receipt.fingerprint(),
                        receipt.incident().map(IncidentId::value),
                        receipt.outcome().name().toLowerCase(Locale.ROOT),
                        receipt.reason()))
            .toList());
  }
}
