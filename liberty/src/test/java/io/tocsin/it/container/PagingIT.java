package io.tocsin.it.container;

import static io.tocsin.it.container.Waiting.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.DeliveryState;
import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.IncidentId;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Paging as it lives in the server (spec, PR7, N3, N4): the job executor fires timers whose steps
 * are beans, external tasks send the pages, an answer ends them. The tests' plan gives a level two
 * seconds.
 */
@ArquillianTest
class PagingIT {

  private static final String SMTP_PORT = "SMTP_PORT";
  private static final Duration LATE = Duration.ofSeconds(2);
  private static final Duration LONGER_THAN_A_LEVEL = Duration.ofSeconds(4);

  @Inject DeclaringIncident declaring;
  @Inject AcknowledgingIncident acknowledging;
  @Inject Deliveries deliveries;
  @Inject Timeline timeline;
  @Inject RuntimeService runtime;
  @Inject ManagementService management;
  @Inject Fresh fresh;

  private Optional<GreenMail> mail = Optional.empty();

  /** The mailbox keeps its mails by means of Angus's IMAP, which the server does not show. */
  @Deployment
  static WebArchive tocsin() {
    return TestedWar.with(PagingIT.class, GreenMail.class, INTERNALDATE.class);
  }

  @BeforeEach
  void openMailbox() {
    GreenMail mailbox = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
    mailbox.start();
    System.setProperty(SMTP_PORT, Integer.toString(mailbox.getSmtp().getPort()));
    mail = Optional.of(mailbox);
  }

  @AfterEach
  void closeMailbox() {
    System.setProperty(SMTP_PORT, "1");
    mail.ifPresent(GreenMail::stop);
  }

  @Test
  void pagesTheNextLevelOnTimeWhileTheFirstStaysSilent() {
    IncidentId id = declare("nobody answers");

    Instant due =
        awaiting("the end of the first level's time")
            .until(() -> silenceEndsAt(id), Optional::isPresent)
            .orElseThrow();
    Instant paged =
        awaiting("the second level's page")
            .until(() -> pagedAt(id, "2"), Optional::isPresent)
            .orElseThrow();

    assertThat(paged).isBetween(due, due.plus(LATE));
    assertThat(pagedAt(id, "1")).hasValueSatisfying(first -> assertThat(first).isBefore(due));
  }

  @Test
  void anAnswerToAPageThatTheMailServerAcceptedEndsPaging() {
    IncidentId id = declare("mail me");

    awaiting("the tech lead's page").until(() -> fresh.look(() -> isAccepted(id, "tech-lead")));
    assertThat(mailbox().getReceivedMessages())
        .anySatisfy(message -> assertThat(recipients(message)).contains("tech-lead@company.com"));

    acknowledging.acknowledge(id, Emergency.RESPONDER, "page");

    int pagings = pagings(id).size();
    assertThat(escalationsOf(id))
        .allSatisfy(
            path ->
                assertThat(runtime.getActiveActivityIds(path.getId()))
                    .containsExactly("Gateway_WaitForSigns"));
    awaiting("silence").during(LONGER_THAN_A_LEVEL).until(() -> pagings(id).size() == pagings);
  }

  private IncidentId declare(String title) {
    return declaring.declare(Emergency.critical(title), Emergency.RESPONDER).id();
  }

  private GreenMail mailbox() {
    return mail.orElseThrow();
  }

  private Optional<Instant> silenceEndsAt(IncidentId id) {
    return escalationsOf(id).stream()
        .flatMap(path -> timersOf(path).stream())
        .map(timer -> timer.getDuedate().toInstant())
        .findFirst();
  }

  private List<ProcessInstance> escalationsOf(IncidentId id) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.value())
        .processDefinitionKey("escalation-path")
        .list();
  }

  private List<Job> timersOf(ProcessInstance process) {
    return management.createJobQuery().processInstanceId(process.getId()).timers().list();
  }

  private Optional<Instant> pagedAt(IncidentId id, String level) {
    return pagings(id).stream()
        .filter(entry -> level.equals(entry.data().get("level")))
        .map(TimelineEntry::at)
        .findFirst();
  }

  private List<TimelineEntry> pagings(IncidentId id) {
    return timeline.of(id, Set.of(EntryKind.ESCALATION), 0, 200);
  }

  private boolean isAccepted(IncidentId id, String contact) {
    return deliveries.of(id).stream()
        .filter(delivery -> delivery.key().event().startsWith("page:"))
        .filter(delivery -> delivery.key().recipient().equals(contact))
        .anyMatch(delivery -> delivery.state() == DeliveryState.ACCEPTED);
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    return Stream.of(message.getAllRecipients()).map(Object::toString).toList();
  }

  /**
   * Looks in a transaction of its own: outside of one, a request goes on seeing an entity as it was
   * when the request first read it.
   */
  @ApplicationScoped
  static class Fresh {

    @Transactional
    boolean look(BooleanSupplier condition) {
      return condition.getAsBoolean();
    }
  }
}
