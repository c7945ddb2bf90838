package io.tocsin.delivery.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.CallbackDesk;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.callback.ReadingReply.Acknowledges;
import io.tocsin.delivery.callback.ReadingReply.Meaning;
import io.tocsin.delivery.callback.ReadingReply.Stranger;
import io.tocsin.delivery.callback.ReadingReply.Unclear;
import io.tocsin.delivery.callback.Report.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingReplyTest {

  private static final String LEAD = "lead@example.com";

  private final CallbackDesk desk = new CallbackDesk();
  private final ReadingReply replies =
      new ReadingReply(
          CallbackDesk::plan, desk.addressBook, desk.deliveries(), desk::isAnswered, desk.clock);

  @ParameterizedTest
  @ValueSource(strings = {"OK", "ok.", " ack ", "1", "确认", "好的。", "OK 7", "ok #7", "7"})
  void aYesAcknowledgesTheOneThatWaits(String text) {
    DeliveryId waits = desk.taken("7");

    assertThat(read(LEAD, text)).isEqualTo(new Acknowledges(waits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"who is this?", "not ok", "STOP", "", "okay 7 no", "0k", "!", "。", "#"})
  void anythingElseAcknowledgesNothingAndSaysHow(String text) {
    desk.taken("7");

    assertThat(read(LEAD, text))
        .isInstanceOfSatisfying(
            Unclear.class, unclear -> assertThat(unclear.say().zhCn()).contains("OK"));
  }

  @Test
  void whereSeveralWaitTheNumberDecides() {
    desk.taken("7");
    DeliveryId other = desk.taken("12");

    assertThat(read(LEAD, "ok"))
        .isInstanceOfSatisfying(
            Unclear.class, unclear -> assertThat(unclear.say().en()).contains("7", "12"));
    assertThat(read(LEAD, "OK 12")).isEqualTo(new Acknowledges(other));
    assertThat(read(LEAD, "OK 99")).isInstanceOf(Unclear.class);
  }

  @Test
  void aNumberThatIsNotTheOneThatWaitsAcknowledgesNothing() {
    desk.taken("7");

    assertThat(read(LEAD, "OK 8")).isInstanceOf(Unclear.class);
  }

  @Test
  void whatWasAnsweredOrIsADayOldNoLongerWaits() {
    desk.taken("7");
    desk.answered("7");
    assertThat(read(LEAD, "OK")).isInstanceOf(Unclear.class);

    desk.taken("8");
    desk.clock.pass(Duration.ofHours(25));
    assertThat(read(LEAD, "OK")).isInstanceOf(Unclear.class);
  }

  @Test
  void aStrangerIsNotAnswered() {
    desk.taken("7");

    assertThat(read("somebody@example.org", "OK")).isEqualTo(new Stranger());
  }

  private Meaning read(String address, String text) {
    return replies.read("mail", new Reply(address, text));
  }
}
