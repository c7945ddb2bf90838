package io.tocsin.delivery.callback;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.callback.ReportingChannel.Response;
import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Settings;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes a provider's call in: verified by its channel, then recorded, then answered. */
@ApplicationScoped
public class ReceivingReport {

  private final Plans plans;
  private final Settings settings;
  private final Channels channels;
  private final TakingReport taking;

  @Inject
  ReceivingReport(Plans plans, Settings settings, Channels channels, TakingReport taking) {
    this.plans = plans;
    this.settings = settings;
    this.channels = channels;
    this.taking = taking;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected ReceivingReport() {
    this(null, null, null, null);
  }

  /** What became of a call. */
  public sealed interface Received {

    record Taken(Response answer) implements Received {}

    /** No channel of this name has a provider that reports. */
    record Nowhere() implements Received {}

    /** Whoever called is not the provider. */
    record Forged() implements Received {}
  }

  /**
   * @param channelKey key of a channel of the plan
   */
  public Received receive(String channelKey, ProviderRequest request) {
    Optional<ChannelDefinition> definition = plans.current().channel(channelKey);
    Optional<ReportingChannel> channel =
        definition
            .flatMap(known -> channels.ofKind(known.kind()))
            .filter(ReportingChannel.class::isInstance)
            .map(ReportingChannel.class::cast);
    if (definition.isEmpty() || channel.isEmpty()) {
      return new Received.Nowhere();
    }
    Optional<Map<String, String>> resolved = resolve(definition.get());
    if (resolved.isEmpty()) {
      return new Received.Nowhere();
    }
    Report report = channel.get().read(request, resolved.get());
    if (report instanceof Report.Forged) {
      return new Received.Forged();
    }
    Said said = taking.take(channelKey, report);
    return new Received.Taken(channel.get().answer(said.text(), said.locale()));
  }

  private Optional<Map<String, String>> resolve(ChannelDefinition definition) {
    try {
      return Optional.of(settings.resolve(definition.settings()));
    } catch (Settings.SettingMissing e) {
      return Optional.empty();
    }
  }

  /** What the recipient is told, in whose language. */
  record Said(Optional<LocalText> text, Locale locale) {
    static final Said NOTHING = new Said(Optional.empty(), Locale.ENGLISH);
  }
}
