package io.tocsin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.Attempt;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Next;
import io.tocsin.delivery.verification.Route;
import io.tocsin.incident.Actor;
import io.tocsin.incident.WrongState;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.review.AskingContact.Turn;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.review.PlanReview.Outcome;
import io.tocsin.review.ReviewSchedule.Standing;
import io.tocsin.text.LocalText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review of the plan and its contacts' confirmations (spec, PR8), on a real database. */
abstract class PlanReviewContract {

  private static final Actor WANG = Actor.person("wang");

  @TempDir Path home;
  private TestDatabase database;
  private ReviewHouse house;

  abstract TestDatabase database();

  @BeforeEach
  void open() {
    database = database();
    house = new ReviewHouse(database, home);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstReviewIsDueNinetyDaysAfterTheFirstImportAndTheNextAfterTheLastOne() {
    house.clock.pass(Duration.ofDays(30));
    house.importedLast = house.clock.instant();
    assertThat(house.<Object>in(rooms -> rooms.schedule.nextDue()))
        .isEqualTo(house.imported.plus(Duration.ofDays(90)));

    PlanReview review = house.begin();
    house.clock.pass(Duration.ofDays(2));
    end(review, Outcome.CURRENT);

    assertThat(house.<Object>in(rooms -> rooms.schedule.nextDue()))
        .isEqualTo(house.imported.plus(Duration.ofDays(122)));
  }

  @Test
  void askingForAReviewTwiceBeginsOne() {
    ReviewId first = house.in(rooms -> rooms.requesting.request(WANG)).id();
    ReviewId second = house.in(rooms -> rooms.requesting.request(Actor.person("li"))).id();

    assertThat(second).isEqualTo(first);
    assertThat(all()).hasSize(1);
  }

  @Test
  void aReviewAsksForEachAddressOfThePlan() {
    ReviewId review = house.begin().id();

    assertThat(confirmations(review))
        .extracting(asked -> asked.contact() + " " + asked.channel() + " " + asked.state())
        .containsExactly(
            "tech-lead mail PLANNED",
            "tech-lead pigeon PLANNED",
            "team mail PLANNED",
            "team room PLANNED");
  }

  @Test
  void theQuestionComesInTheContactsLanguageWithALinkThatAnswersIt() {
    house.begin();
    ask("tech-lead", "mail");

    Message message = house.channel.sent().get(0);
    assertThat(message.recipient()).isEqualTo("lead@example.com");
    assertThat(message.subject()).contains("技术负责人").contains("这仍是您吗");
    assertThat(message.plainText()).contains("https://tocsin.example/confirm/");
    assertThat(house.asked("tech-lead", "mail").state()).isEqualTo(State.ASKED);

    assertThat(check(token(message))).isInstanceOf(ConfirmationLink.Valid.class);
    assertThat(house.asked("tech-lead", "mail").state()).isEqualTo(State.ASKED);
  }

  @Test
  void theLinkAnswersOnceAndSaysSoAfterwards() {
    house.begin();
    ask("tech-lead", "mail");
    String token = token(house.channel.sent().get(0));

    answer("tech-lead", "mail", State.CONFIRMED, How.LINK, "");

    assertThat(check(token)).isInstanceOf(ConfirmationLink.Answered.class);
    assertThat(house.told).containsExactly(house.asked("tech-lead", "mail").id());
    assertThatThrownBy(() -> answer("tech-lead", "mail", State.WRONG, How.LINK, "moved"))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("confirmed already");
  }

  @Test
  void theLinkIsGoodUntilTheReviewsTimeIsOver() {
    house.begin();
    ask("team", "mail");
    String token = token(house.channel.sent().get(0));

    house.clock.pass(Duration.ofDays(14));

    assertThat(check(token)).isEqualTo(new ConfirmationLink.Expired());
    assertThat(check(token + "x")).isEqualTo(new ConfirmationLink.Forged());
  }

  @Test
  void theRowSaysThatAMessageIsBeingSentBeforeItIs() {
    house.begin();
    ConfirmationId id = house.asked("team", "mail").id();

    house.in(rooms -> rooms.asking.begin(id));

    assertThat(outcomes("team", "mail")).containsExactly(Attempt.Outcome.SENDING);
  }

  @Test
  void aQuestionThatWasInterruptedIsAskedAgain() {
    house.begin();
    ConfirmationId id = house.asked("team", "mail").id();
    house.in(rooms -> rooms.asking.begin(id));

    ask("team", "mail");

    assertThat(outcomes("team", "mail"))
        .containsExactly(Attempt.Outcome.UNCERTAIN, Attempt.Outcome.ACCEPTED);
  }

  @Test
  void aProviderThatPutsUsOffIsTriedAgainAndOneThatRefusesIsNot() {
    house.begin();
    house.channel.answering(
        () -> new DeliveryOutcome.Deferred(LocalText.verbatim("busy"), Optional.empty()));
    assertThat(ask("team", "mail")).isEqualTo(new Next.RetryAfter(Duration.ofSeconds(2)));
    assertThat(ask("team", "mail")).isEqualTo(new Next.RetryAfter(Duration.ofSeconds(4)));

    house.channel.answering(() -> new DeliveryOutcome.Refused(LocalText.verbatim("no such box")));

    assertThat(ask("team", "mail"))
        .isEqualTo(new Next.DeadLetter(LocalText.verbatim("no such box")));
    assertThat(house.asked("team", "mail").state()).isEqualTo(State.UNREACHED);
  }

  @Test
  void anAddressThatNothingCanBeSentToIsUnreachedWithTheReason() {
    house.begin();
    ConfirmationId id = house.asked("tech-lead", "pigeon").id();

    Turn turn = house.in(rooms -> rooms.asking.begin(id));

    assertThat(turn).isInstanceOf(Turn.Unsendable.class);
    assertThat(house.asked("tech-lead", "pigeon").state()).isEqualTo(State.UNREACHED);
    assertThat(outcomes("tech-lead", "pigeon")).containsExactly(Attempt.Outcome.NOT_SENT);
  }

  @Test
  void theLogSaysWhoAnsweredHow() {
    house.begin();

    answer("team", "room", State.WRONG, How.ON_BEHALF, "the room is gone");

    assertThat(log())
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo(WANG);
              assertThat(entry.text().en())
                  .isEqualTo(
                      "Team is wrong for Room and has to be changed in the plan, on their behalf:"
                          + " the room is gone");
              assertThat(entry.text().zhCn()).contains("群").contains("由他人代为确认");
            });
  }

  @Test
  void aReviewEndsWithWhatWasFoundAndByWhom() {
    PlanReview review = house.begin();
    house.in(
        rooms -> {
          rooms.findings.found(review.id(), Outcome.TO_CHANGE, "the port moved", WANG);
          rooms.findings.found(review.id(), Outcome.CHANGED, "port corrected", WANG);
          rooms.ending.end(review.id());
          return true;
        });

    PlanReview ended = house.in(rooms -> rooms.reviews.get(review.id()));
    assertThat(ended.running()).isFalse();
    assertThat(ended.outcome()).contains(Outcome.CHANGED);
    assertThat(ended.findings()).isEqualTo("the port moved\n\nport corrected");
    assertThat(ended.reviewedBy()).contains(WANG);
    assertThat(standing()).isEqualTo(Standing.IN_ORDER);
  }

  @Test
  void aPlanHasToChangeWhereItsReadingOrAContactSaysSo() {
    PlanReview review = house.begin();
    assertThat(haveToChange(review)).isFalse();

    answer("team", "mail", State.WRONG, How.LINK, "");
    assertThat(haveToChange(review)).isTrue();
    end(review, Outcome.CURRENT);

    PlanReview next = house.begin();
    assertThat(haveToChange(next)).isFalse();
    house.in(rooms -> found(rooms, next, Outcome.TO_CHANGE));
    assertThat(haveToChange(next)).isTrue();
  }

  @Test
  void aPlanWhoseChangeWasLeftOutShowsUntilOneIsImported() {
    PlanReview review = house.begin();
    house.in(
        rooms -> {
          found(rooms, review, Outcome.CURRENT);
          rooms.findings.leftOut(review.id(), "next week", WANG);
          rooms.ending.end(review.id());
          return true;
        });

    assertThat(house.in(rooms -> rooms.reviews.get(review.id())).outcome())
        .contains(Outcome.TO_CHANGE);
    assertThat(standing()).isEqualTo(Standing.TO_CHANGE);

    house.clock.pass(Duration.ofDays(7));
    house.importedLast = house.clock.instant();
    assertThat(standing()).isEqualTo(Standing.IN_ORDER);
  }

  @Test
  void aPlanThatNobodyReadSaysSo() {
    PlanReview review = house.begin();
    house.in(
        rooms -> {
          rooms.findings.leftOut(review.id(), "no time", WANG);
          rooms.ending.end(review.id());
          return true;
        });

    assertThat(house.in(rooms -> rooms.reviews.get(review.id())).outcome())
        .contains(Outcome.NOT_REVIEWED);
  }

  @Test
  void anAnswerWhileTheMessageIsUnderWayLeavesItUncertain() {
    house.begin();
    ConfirmationId id = house.asked("team", "mail").id();
    house.in(rooms -> rooms.asking.begin(id));

    answer("team", "mail", State.CONFIRMED, How.ON_BEHALF, "");

    assertThat(outcomes("team", "mail")).containsExactly(Attempt.Outcome.UNCERTAIN);
    assertThat(house.asked("team", "mail").state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void timeThatRunsOutWhileTheMessageIsUnderWayLeavesItUncertain() {
    PlanReview review = house.begin();
    ConfirmationId id = house.asked("team", "mail").id();
    house.in(rooms -> rooms.asking.begin(id));

    house.in(
        rooms -> {
          rooms.ending.runOut(review.id());
          return true;
        });

    assertThat(outcomes("team", "mail")).containsExactly(Attempt.Outcome.UNCERTAIN);
    assertThat(house.asked("team", "mail").state()).isEqualTo(State.UNANSWERED);
  }

  @Test
  void aReviewThatRanOutOfTimeIsUnfinishedAndOverdue() {
    PlanReview review = house.begin();
    answer("team", "mail", State.CONFIRMED, How.LINK, "");

    house.in(
        rooms -> {
          rooms.ending.runOut(review.id());
          return true;
        });

    assertThat(house.in(rooms -> rooms.reviews.get(review.id())).outcome())
        .contains(Outcome.UNFINISHED);
    assertThat(confirmations(review.id()))
        .extracting(ContactConfirmation::state)
        .containsExactly(State.UNANSWERED, State.UNANSWERED, State.CONFIRMED, State.UNANSWERED);
    assertThat(log())
        .last()
        .extracting(entry -> entry.text().en())
        .asString()
        .contains("3 contacts");
    assertThat(standing()).isEqualTo(Standing.OVERDUE);
  }

  @Test
  void aWayThatItsContactConfirmedCountsAsProvedUntilItChanges() {
    house.begin();
    ask("tech-lead", "mail");
    assertThat(proved("tech-lead", "mail")).isFalse();

    answer("tech-lead", "mail", State.CONFIRMED, How.LINK, "");
    assertThat(proved("tech-lead", "mail")).isTrue();

    house.plan.set("TECH_LEAD_MAIL", "successor@example.com");
    assertThat(proved("tech-lead", "mail")).isFalse();
  }

  @Test
  void whoConfirmsAnAddressThatWasReplacedMeanwhileProvesNothingOfTheNewOne() {
    house.begin();
    ask("tech-lead", "mail");
    house.plan.set("TECH_LEAD_MAIL", "successor@example.com");

    answer("tech-lead", "mail", State.CONFIRMED, How.LINK, "");

    assertThat(proved("tech-lead", "mail")).isFalse();
  }

  @Test
  void whatSomebodyConfirmsOnBehalfOfAContactIsTheWayAsItIsNow() {
    house.begin();

    answer("team", "room", State.CONFIRMED, How.ON_BEHALF, "");
    answer("team", "mail", State.WRONG, How.ON_BEHALF, "");

    assertThat(proved("team", "room")).isTrue();
    assertThat(proved("team", "mail")).isFalse();
  }

  private boolean proved(String contact, String over) {
    return house.in(rooms -> rooms.verified.verifiedAt(new Route(contact, over)).isPresent());
  }

  private List<PlanReview> all() {
    return house.in(rooms -> rooms.reviews.newest(Optional.empty(), 10));
  }

  private List<ContactConfirmation> confirmations(ReviewId review) {
    return house.in(rooms -> rooms.reviews.confirmations(review));
  }

  private ConfirmationLink check(String token) {
    return house.in(rooms -> rooms.links.check(token));
  }

  private Next ask(String contact, String over) {
    ConfirmationId id = house.asked(contact, over).id();
    Turn turn = house.in(rooms -> rooms.asking.begin(id));
    DeliveryOutcome outcome = house.channel.alone().send(((Turn.Send) turn).message());
    return house.in(rooms -> rooms.asking.record(id, outcome));
  }

  private void answer(String contact, String over, State state, How how, String note) {
    ConfirmationId id = house.asked(contact, over).id();
    house.in(rooms -> rooms.answering.answer(id, state, how, note, WANG));
  }

  private void end(PlanReview review, Outcome outcome) {
    house.in(
        rooms -> {
          found(rooms, review, outcome);
          rooms.ending.end(review.id());
          return true;
        });
  }

  private static boolean found(ReviewHouse.Rooms rooms, PlanReview review, Outcome outcome) {
    rooms.findings.found(review.id(), outcome, "", WANG);
    return true;
  }

  private boolean haveToChange(PlanReview review) {
    return house.in(rooms -> rooms.findings.haveToChange(review.id()));
  }

  private Standing standing() {
    return house.in(rooms -> rooms.schedule.standing());
  }

  private List<Attempt.Outcome> outcomes(String contact, String over) {
    return house.asked(contact, over).attempts().stream().map(Attempt::outcome).toList();
  }

  private List<ReviewEntry> log() {
    return house.in(
        rooms ->
            rooms.log.of(rooms.reviews.running().or(rooms.reviews::lastEnded).orElseThrow().id()));
  }

  private static String token(Message message) {
    String text = message.plainText();
    int start = text.indexOf(ConfirmationLinks.PATH) + ConfirmationLinks.PATH.length();
    return text.substring(start, text.indexOf('\n', start));
  }
}
