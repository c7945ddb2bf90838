package io.tocsin.delivery.callback;

import io.tocsin.text.LocalText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A channel whose provider reports back (spec, N2, N4). */
public interface ReportingChannel {

  /**
   * Verifies the provider's signature and reads what it says; touches nothing else.
   *
   * @param settings the plan's settings of this channel, references resolved
   */
  Report read(ProviderRequest request, Map<String, String> settings);

  /**
   * What the provider is answered.
   *
   * @param say what the recipient is to hear or read; empty for nothing
   */
  Response answer(Optional<LocalText> say, Locale locale);

  record Response(String contentType, String body) {}
}
