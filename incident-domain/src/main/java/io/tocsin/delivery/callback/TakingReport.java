package io.tocsin.delivery.callback;

import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryKey;
import io.tocsin.delivery.RecordingReport;
import io.tocsin.delivery.callback.ReceivingReport.Said;
import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Writes down what a provider reports, and acknowledges for whom it reports that they answered. */
@ApplicationScoped
class TakingReport {

  private final RecordingReport recording;
  private final ReadingReply replies;
  private final Deliveries deliveries;
  private final Incidents incidents;
  private final AcknowledgingIncident acknowledging;
  private final Plans plans;

  @Inject
  TakingReport(
      RecordingReport recording,
      ReadingReply replies,
      Deliveries deliveries,
      Incidents incidents,
      AcknowledgingIncident acknowledging,
      Plans plans) {
    this.recording = recording;
    this.replies = replies;
    this.deliveries = deliveries;
    this.incidents = incidents;
    this.acknowledging = acknowledging;
    this.plans = plans;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected TakingReport() {
    this(null, null, null, null, null, null);
  }

  @Transactional
  Said take(String channelKey, Report report) {
    if (report instanceof Report.Arrived arrived) {
      recording.arrived(arrived.delivery(), arrived.detail());
    } else if (report instanceof Report.NotArrived lost) {
      recording.notArrived(lost.delivery(), lost.expired(), lost.detail());
    } else if (report instanceof Report.Acknowledged answered) {
      return acknowledged(answered.delivery(), answered.by(), answered.way());
    } else if (report instanceof Report.Reply reply) {
      return replied(channelKey, reply);
    }
    return Said.NOTHING;
  }

  private Said replied(String channelKey, Report.Reply reply) {
    ReadingReply.Meaning meaning = replies.read(channelKey, reply);
    if (meaning instanceof ReadingReply.Acknowledges one) {
      return acknowledged(one.delivery(), "", "reply");
    }
    return meaning instanceof ReadingReply.Unclear unclear
        ? new Said(Optional.of(unclear.say()), unclear.locale())
        : Said.NOTHING;
  }

  private Said acknowledged(DeliveryId id, String by, String way) {
    Optional<DeliveryKey> key = deliveries.find(id).map(Delivery::key);
    Optional<IncidentId> about = key.flatMap(DeliveryKey::incident);
    if (about.isEmpty()) {
      return Said.NOTHING;
    }
    String recipient = key.get().recipient();
    IncidentId incident = about.get();
    Locale locale = plans.current().contact(recipient).map(Contact::locale).orElse(Locale.ENGLISH);
    String name = by.isBlank() ? plans.current().ownNameOf(recipient) : by;
    if (incidents.get(incident).status().ended()) {
      return new Said(Optional.of(CallbackWording.SAY.say("over", incident.value())), locale);
    }
    acknowledging.acknowledge(incident, Actor.person(name), way);
    return new Said(Optional.of(CallbackWording.SAY.say("acknowledged", incident.value())), locale);
  }
}
