package io.tocsin.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactNames;
import io.tocsin.review.PlanReviews;
import io.tocsin.review.ReviewId;
import io.tocsin.review.ReviewLog;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.model.StepTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where what people did with a step is to be read afterwards. */
class StepJournalTest {

  private static final Actor WANG = Actor.person("wang");
  private static final LocalText DONE = LocalText.verbatim("done");

  private final List<String> written = new ArrayList<>();
  private final StepJournal journal =
      new StepJournal(new Acknowledging(), new Written(), new Log(), new Reviews(), new Names());

  @Test
  void workOnAStepOfAnIncidentAcknowledgesItAndIsInItsTimeline() {
    work(step(Optional.of(new IncidentId("42")), Optional.empty()));

    assertThat(written).containsExactly("42 acknowledged by wang", "42 done");
  }

  @Test
  void workOnAStepOfAReviewAcknowledgesNothingAndIsInTheReviewsLog() {
    work(step(Optional.empty(), Optional.of(new ReviewId("7"))));

    assertThat(written).containsExactly("review 7 done");
  }

  @Test
  void whatIsDoneWithAStepAboutAContactNamesTheContact() {
    journal.write(aboutAContact(), WANG, DONE, Map.of());

    assertThat(written).containsExactly("review 7 Team over Mail: done");
  }

  /** The answer that it gives is a line of its own. */
  @Test
  void aFinishedStepAboutAContactIsNotWrittenTwice() {
    journal.completed(aboutAContact(), WANG, DONE, Map.of());
    journal.completed(step(Optional.empty(), Optional.of(new ReviewId("7"))), WANG, DONE, Map.of());

    assertThat(written).containsExactly("review 7 done");
  }

  private void work(ResponderTask step) {
    journal.workedAt(step, WANG);
    journal.write(step, WANG, DONE, Map.of());
  }

  private static ResponderTask aboutAContact() {
    return step(
        Optional.empty(), Optional.of(new ReviewId("7")), Optional.of(new ConfirmationId("12")));
  }

  private static ResponderTask step(Optional<IncidentId> incident, Optional<ReviewId> review) {
    return step(incident, review, Optional.empty());
  }

  private static ResponderTask step(
      Optional<IncidentId> incident,
      Optional<ReviewId> review,
      Optional<ConfirmationId> confirmation) {
    return new ResponderTask(
        "t-1",
        incident,
        review,
        "plan-review",
        "Task_ReviewPlan",
        new StepTexts(DONE, DONE, DONE, Optional.empty(), DONE, List.of(), ""),
        "commander",
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        confirmation,
        1);
  }

  private final class Acknowledging extends AcknowledgingIncident {

    @Override
    public Incident acknowledge(IncidentId id, Actor by, String way) {
      written.add(id + " acknowledged by " + by.name());
      return new Incident() {};
    }
  }

  private final class Written extends Timeline {

    @Override
    public void add(
        IncidentId id, EntryKind kind, Actor by, LocalText text, Map<String, String> data) {
      written.add(id + " " + text.en());
    }
  }

  private static final class Reviews extends PlanReviews {

    @Override
    public ContactConfirmation confirmation(ConfirmationId id) {
      return new ContactConfirmation() {};
    }
  }

  private static final class Names extends ContactNames {

    @Override
    public LocalText contact(String key) {
      return LocalText.verbatim("Team");
    }

    @Override
    public LocalText channel(String key) {
      return LocalText.verbatim("Mail");
    }
  }

  private final class Log extends ReviewLog {

    @Override
    public void add(ReviewId review, Actor by, LocalText text) {
      written.add("review " + review + " " + text.en());
    }
  }
}
