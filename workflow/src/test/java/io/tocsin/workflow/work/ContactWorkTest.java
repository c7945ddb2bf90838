package io.tocsin.workflow.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Next;
import io.tocsin.delivery.Prepared;
import io.tocsin.incident.Severity;
import io.tocsin.review.AskingContact;
import io.tocsin.review.ConfirmationId;
import io.tocsin.text.LocalText;
import io.tocsin.workflow.lifecycle.Variables;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How asking a contact goes on in its process (spec, PR8). */
class ContactWorkTest {

  private static final LocalText WHY = LocalText.verbatim("no such box");
  private static final WorkItem ITEM =
      new WorkItem(
          "t-1", "Task_AskContact", "confirmation:11", 3, Map.of(Variables.CONFIRMATION, "11"));

  private AskingContact.Turn turn = new AskingContact.Turn.Needless();
  private Next next = new Next.Done();
  private final ContactWork work = new ContactWork(new Asking(), new Channels() {});

  @Test
  void whatCanBeSentIsSent() {
    turn = new AskingContact.Turn.Send(message());

    assertThat(work.begin(ITEM)).isEqualTo(new Work.Beginning.Call<>(message()));
  }

  @Test
  void anAnswerThatCameMeanwhileSparesTheQuestion() {
    assertThat(work.begin(ITEM))
        .isEqualTo(new Work.Beginning.NoCall<>(new Settlement.Done(Map.of())));
  }

  @Test
  void whatCannotBeSentTakesThePathOfTheUndeliverable() {
    turn = new AskingContact.Turn.Unsendable(WHY);
    assertThat(work.begin(ITEM))
        .isEqualTo(
            new Work.Beginning.NoCall<>(new Settlement.Error("Undeliverable", "no such box")));

    next = new Next.DeadLetter(WHY);
    assertThat(settled()).isEqualTo(new Settlement.Error("Undeliverable", "no such box"));
  }

  @Test
  void whatWasPutOffIsTriedAgain() {
    next = new Next.RetryAfter(Duration.ofSeconds(4));

    assertThat(settled()).isEqualTo(new Settlement.Again(Duration.ofSeconds(4), "no such box"));
  }

  private Settlement settled() {
    return work.settle(ITEM, message(), new DeliveryOutcome.Deferred(WHY, Optional.empty()));
  }

  private static Prepared message() {
    return new Prepared(
        "smtp",
        new Message(
            "confirmation-11",
            "lead@example.com",
            Locale.ENGLISH,
            Severity.P3,
            "Is this still you?",
            "",
            Optional.empty(),
            "confirmation-11",
            Optional.empty(),
            Optional.empty(),
            false),
        Map.of());
  }

  private final class Asking extends AskingContact {

    @Override
    public Turn begin(ConfirmationId id) {
      return turn;
    }

    @Override
    public Next record(ConfirmationId id, DeliveryOutcome outcome) {
      return next;
    }
  }
}
