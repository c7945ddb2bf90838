package io.tocsin.postmortem;

import static io.tocsin.postmortem.PostmortemHouse.ALICE;
import static io.tocsin.postmortem.PostmortemHouse.BOB;
import static io.tocsin.postmortem.PostmortemHouse.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.UnknownKey;
import io.tocsin.incident.WrongState;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a postmortem (spec, M1, M2, PR8). */
abstract class PostmortemContract {

  private static final Draft WRITTEN =
      new Draft(
          "The site was down.\n\n网站宕机。",
          "1200 users",
          "out-of-memory",
          "A leak in the report job",
          List.of("the app was killed", "", "memory ran out"),
          "no limit",
          "the page came fast",
          "the runbook was old",
          "set a limit",
          "CVE-2026-1",
          new Tags("cache, 内存"));

  private final TestDatabase database = database();
  private final PostmortemHouse house = new PostmortemHouse(database);

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void opensOnceWhenTheIncidentIsResolved() {
    IncidentId id = house.resolved();

    house.in(desk -> desk.opening.open(id));
    Postmortem again = house.in(desk -> desk.opening.open(id));

    assertThat(again.state()).isEqualTo(PostmortemState.DRAFT);
    assertThat(again.draft()).isEqualTo(Draft.EMPTY);
    assertThat(said(id)).hasSize(1);
  }

  @Test
  void doesNotOpenWhilePeopleRespond() {
    IncidentId id = house.house.declare(House.outage()).id();

    assertThatThrownBy(() -> house.in(desk -> desk.opening.open(id)))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("TRIGGERED");
    assertThatThrownBy(() -> house.in(desk -> desk.editing.save(id, WRITTEN, 0, ALICE)))
        .isInstanceOf(NoSuchPostmortem.class);
  }

  @Test
  void keepsEveryText() {
    Postmortem opened = house.open();

    Postmortem saved = save(opened, WRITTEN);

    Postmortem read = reread(opened);
    assertThat(read.draft()).isEqualTo(WRITTEN);
    assertThat(read.editedBy()).contains("alice");
    assertThat(read.version()).isEqualTo(saved.version()).isGreaterThan(opened.version());
  }

  @Test
  void refusesASaveOverSomebodyElsesAndTellsWhatIsStored() {
    Postmortem opened = house.open();
    Postmortem first = save(opened, WRITTEN);

    assertThatThrownBy(
            () ->
                house.in(
                    desk ->
                        desk.editing.save(
                            opened.incident(), draft("mine", ""), opened.version(), BOB)))
        .asInstanceOf(type(EditConflict.class))
        .satisfies(
            conflict -> {
              assertThat(conflict.stored()).isEqualTo(WRITTEN);
              assertThat(conflict.version()).isEqualTo(first.version());
              assertThat(conflict.by()).isEqualTo("alice");
              assertThat(conflict.text().en()).startsWith("alice saved");
            });
    assertThat(reread(opened).draft()).isEqualTo(WRITTEN);
  }

  @Test
  void letsOneOfManyWritersAtOnceWin() throws Exception {
    Postmortem opened = house.open();
    int writers = 6;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Future<Boolean>> outcomes =
          IntStream.range(0, writers)
              .mapToObj(
                  number ->
                      pool.submit(
                          () -> {
                            start.await();
                            return saves(opened, draft("writer " + number, ""));
                          }))
              .toList();
      start.countDown();

      int won = 0;
      for (Future<Boolean> outcome : outcomes) {
        won += outcome.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
      assertThat(reread(opened).version()).isEqualTo(opened.version() + 1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void savingWhatIsStoredChangesNothing() {
    Postmortem saved = save(house.open(), WRITTEN);

    Postmortem again =
        house.in(desk -> desk.editing.save(saved.incident(), WRITTEN, saved.version() - 1, BOB));

    assertThat(again.version()).isEqualTo(saved.version());
    assertThat(again.editedBy()).contains("alice");
  }

  @Test
  void tellsOfAWriterOnceNotOfEverySave() {
    Postmortem first = save(house.open(), draft("one", ""));
    Postmortem second = save(first, draft("two", ""));
    house.in(
        desk -> desk.editing.save(first.incident(), draft("three", ""), second.version(), BOB));

    assertThat(said(first.incident()))
        .extracting(entry -> entry.text().en())
        .filteredOn(text -> text.contains("writes"))
        .containsExactly("alice writes the postmortem", "bob writes the postmortem");
  }

  @Test
  void acceptsOnlyRootCausesOfTheProcedure() {
    Postmortem opened = house.open();

    assertThatThrownBy(() -> save(opened, draft("s", "gremlins")))
        .asInstanceOf(type(UnknownKey.class))
        .satisfies(unknown -> assertThat(unknown.field()).isEqualTo("rootCause"));
  }

  @Test
  void goesFromDraftOverReviewToPublished() {
    IncidentId id = house.open().incident();
    assertThatThrownBy(() -> house.in(desk -> desk.submitting.submit(id, ALICE)))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("no summary");
    house.in(desk -> desk.editing.save(id, WRITTEN, 0, ALICE));
    assertThatThrownBy(() -> house.in(desk -> desk.publishing.publish(id, BOB)))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("hand it in");

    house.in(desk -> desk.submitting.submit(id, ALICE));
    Postmortem inReview = house.in(desk -> desk.submitting.submit(id, BOB));
    assertThat(inReview.state()).isEqualTo(PostmortemState.IN_REVIEW);
    assertThat(inReview.submittedBy()).contains("alice");
    assertThat(published(id)).isFalse();

    house.in(desk -> desk.publishing.publish(id, BOB));
    Postmortem published = house.in(desk -> desk.publishing.publish(id, ALICE));
    assertThat(published.state()).isEqualTo(PostmortemState.PUBLISHED);
    assertThat(published.publishedBy()).contains("bob");
    assertThat(published.publishedAt()).isPresent();
    assertThat(published(id)).isTrue();
    assertThat(said(id)).hasSize(4);
  }

  @Test
  void staysAsItIsOncePublishedButMayBeCommentedOn() {
    IncidentId id = house.open().incident();
    Postmortem published = house.publish(id, WRITTEN);

    assertThatThrownBy(() -> save(published, draft("other", "")))
        .isInstanceOf(WrongState.class)
        .isNotInstanceOf(EditConflict.class);
    assertThatThrownBy(() -> house.in(desk -> desk.submitting.submit(id, ALICE)))
        .isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> house.in(desk -> desk.returning.sendBack(id, "no", ALICE)))
        .isInstanceOf(WrongState.class);
    house.in(desk -> desk.commenting.comment(id, "Well done <b>all</b>", BOB));

    assertThat(comments(id)).containsExactly("bob: Well done <b>all</b>");
    assertThat(reread(published).version()).isEqualTo(published.version());
  }

  @Test
  void goesBackToItsWritersWithTheReviewersNote() {
    Postmortem saved = save(house.open(), WRITTEN);
    IncidentId id = saved.incident();
    house.in(desk -> desk.submitting.submit(id, ALICE));

    Postmortem back = house.in(desk -> desk.returning.sendBack(id, " Why no limit? ", BOB));

    assertThat(back.state()).isEqualTo(PostmortemState.DRAFT);
    assertThat(comments(id)).containsExactly("bob: Why no limit?");
    assertThat(save(back, draft("better", "")).draft().summary()).isEqualTo("better");
  }

  @Test
  void refusesAnEmptyComment() {
    IncidentId id = house.open().incident();

    assertThatThrownBy(() -> house.in(desk -> desk.commenting.comment(id, " \n", BOB)))
        .isInstanceOf(UnfitDraft.class);
  }

  @Test
  void isADraftAgainWhenTheEmergencyCameBack() {
    IncidentId id = house.open().incident();
    house.publish(id, WRITTEN);
    house.house.clock.pass(Duration.ofMinutes(5));
    house.house.in(rooms -> rooms.reopening.reopen(id, LocalText.verbatim("again"), ALICE));
    house.house.clock.pass(Duration.ofMinutes(5));
    house.resolve(id);

    Postmortem again = house.in(desk -> desk.opening.open(id));

    assertThat(again.state()).isEqualTo(PostmortemState.DRAFT);
    assertThat(again.draft()).isEqualTo(WRITTEN);
    assertThat(published(id)).isFalse();
  }

  private Postmortem save(Postmortem known, Draft draft) {
    return house.in(desk -> desk.editing.save(known.incident(), draft, known.version(), ALICE));
  }

  private boolean saves(Postmortem known, Draft draft) {
    try {
      save(known, draft);
      return true;
    } catch (EditConflict lost) {
      return false;
    }
  }

  private Postmortem reread(Postmortem known) {
    return house.in(desk -> desk.postmortems.get(known.incident()));
  }

  private boolean published(IncidentId id) {
    return house.in(desk -> desk.postmortems.isPublished(id));
  }

  private List<String> comments(IncidentId id) {
    return house.in(
        desk ->
            desk.postmortems.comments(id).stream()
                .map(comment -> comment.author() + ": " + comment.text())
                .toList());
  }

  private List<TimelineEntry> said(IncidentId id) {
    return house.house.timeline(id, EntryKind.POSTMORTEM);
  }
}
