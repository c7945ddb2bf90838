package io.tocsin.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryState;
import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.CancellingIncident;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.IncidentId;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages go out by external tasks, worked in the server, and end with an answer (spec, N3, N4). */
@ArquillianTest
class DeliveryIT {

  private static final String PORT = "SMTP_PORT";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The levels of the tests' plan have two seconds; a page that still came would come by then. */
  private static final Duration LONGER_THAN_A_LEVEL = Duration.ofSeconds(4);

  @Inject DeclaringIncident declaring;
  @Inject AcknowledgingIncident acknowledging;
  @Inject CancellingIncident cancelling;
  @Inject Deliveries deliveries;
  @Inject Timeline timeline;
  @Inject RuntimeService runtime;

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private final String nobodyThere = System.getProperty(PORT);

  @Deployment
  static WebArchive tocsin() {
    return TestedWar.with(DeliveryIT.class, GreenMail.class);
  }

  @BeforeEach
  void openMailbox() {
    mail.start();
    System.setProperty(PORT, Integer.toString(mail.getSmtp().getPort()));
  }

  @AfterEach
  void closeMailbox() {
    System.setProperty(PORT, nobodyThere);
    mail.stop();
  }

  @Test
  void aPageIsAcceptedByTheMailServerAndAnAnswerEndsPaging() {
    IncidentId id = declaring.declare(Emergency.critical("mail me"), Emergency.RESPONDER).id();

    await("the page of the tech lead")
        .atMost(PATIENCE)
        .until(() -> pagesOf(id).anyMatch(page -> page.state() == DeliveryState.ACCEPTED));
    assertThat(mail.getReceivedMessages())
        .anySatisfy(message -> assertThat(recipients(message)).contains("tech-lead@company.com"));

    acknowledging.acknowledge(id, Emergency.RESPONDER, "page");

    int pages = pagings(id);
    assertThat(escalationsOf(id)).isZero();
    await("silence").during(LONGER_THAN_A_LEVEL).atMost(PATIENCE).until(() -> pagings(id) == pages);
    cancelling.cancel(id, "the test is over", Emergency.RESPONDER);
  }

  private Stream<Delivery> pagesOf(IncidentId id) {
    return deliveries.of(id).stream()
        .filter(delivery -> delivery.key().event().startsWith("page:"))
        .filter(delivery -> delivery.key().recipient().equals("tech-lead"));
  }

  private int pagings(IncidentId id) {
    return timeline.of(id, Set.of(EntryKind.ESCALATION), 0, 200).size();
  }

  private long escalationsOf(IncidentId id) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.value())
        .processDefinitionKey("escalation-path")
        .count();
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    return Stream.of(message.getAllRecipients()).map(Object::toString).toList();
  }
}
