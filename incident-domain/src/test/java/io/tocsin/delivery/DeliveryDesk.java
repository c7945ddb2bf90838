package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.MessageRendering.Rendered;
import io.tocsin.delivery.link.AcknowledgeLinks;
import io.tocsin.delivery.link.LinksForTests;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The use cases of delivery on fakes: what a test needs to send and to look. */
final class DeliveryDesk {

  static final IncidentId INCIDENT = new IncidentId("1");

  final VirtualClock clock = new VirtualClock();
  final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  final SamplePlan plan = new SamplePlan();
  final FakeChannel channel = new FakeChannel();
  final List<String> queue = new ArrayList<>();
  final Set<IncidentId> acknowledged = new HashSet<>();
  final LetterWriter letters =
      new LetterWriter() {
        @Override
        public String kind() {
          return "digest";
        }

        @Override
        public Rendered write(Locale locale) {
          return new Rendered("digest in " + locale, "all is well", Optional.empty());
        }
      };

  /** Who may hear of the incident; everybody at first. */
  Predicate<String> hearing = contact -> true;

  final PlanningDelivery planning;
  final SendingDelivery sending;
  final ResendingDelivery resending;
  final RecordingReport reporting;

  DeliveryDesk(Path home) {
    AddressBook addressBook = plan.addressBook(channel.alone());
    DeliveryQueue jobs =
        new DeliveryQueue() {
          @Override
          public void enqueue(DeliveryId delivery, String channel, int priority) {
            queue.add("send " + delivery + " by " + channel + " at " + priority);
          }

          @Override
          public void resend(DeliveryId delivery, String channel, int priority) {
            queue.add("resend " + delivery + " by " + channel + " at " + priority);
          }
        };
    AcknowledgeLinks links = LinksForTests.issuing(home, clock);
    planning =
        new PlanningDelivery(
            deliveries, addressBook, jobs, (incident, contact) -> hearing.test(contact), clock);
    FallingBack fallingBack = new FallingBack(SamplePlan::plan, planning);
    reporting = new RecordingReport(deliveries, fallingBack, clock);
    resending = new ResendingDelivery(deliveries, addressBook, jobs, clock);
    sending =
        new SendingDelivery(
            deliveries,
            addressBook,
            acknowledged::contains,
            new Composing(
                this::notice,
                DeliveryDesk::render,
                new Letters(List.of(letters)),
                links,
                deliveries),
            fallingBack,
            clock);
  }

  Delivery planned(Severity severity) {
    return planned("page:1:1", severity, "tech-lead");
  }

  Delivery planned(String event, Severity severity, String contact) {
    return deliveries.get(planning.plan(INCIDENT, event, severity, contact, "mail").orElseThrow());
  }

  /** Begins an attempt and says what came of it. */
  Next attempt(Delivery delivery, DeliveryOutcome outcome) {
    assertThat(sending.begin(delivery.id())).isInstanceOf(Turn.Send.class);
    return sending.record(delivery.id(), outcome);
  }

  /** Begins an attempt and answers what is to be sent. */
  Prepared begin(Delivery delivery) {
    return ((Turn.Send) sending.begin(delivery.id())).message();
  }

  private Notice notice(IncidentId incident, String event) {
    return new Notice(
        incident,
        event,
        new LocalText("Site down", "网站宕机"),
        "Site down",
        Severity.P0,
        new LocalText("Triggered", "已触发"),
        new LocalText("Site", "网站"),
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of("http://tocsin.example/incidents/" + incident),
        !acknowledged.contains(incident),
        false);
  }

  private static Rendered render(
      Notice notice, Locale locale, Optional<String> acknowledgeUrl, boolean possibleRepeat) {
    String repeat = possibleRepeat ? " (repeat?)" : "";
    return new Rendered(notice.headline().in(locale) + repeat, "text", Optional.empty());
  }
}
