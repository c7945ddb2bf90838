package io.tocsin.review;

import io.tocsin.delivery.FakeChannel;
import io.tocsin.delivery.SamplePlan;
import io.tocsin.delivery.VirtualClock;
import io.tocsin.delivery.link.LinksForTests;
import io.tocsin.delivery.verification.VerificationHouse;
import io.tocsin.delivery.verification.VerifiedRoutes;
import io.tocsin.incident.Actor;
import io.tocsin.incident.SilentEvent;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersions;
import io.tocsin.plan.Plans;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reviews over one database with a virtual clock; the process begins a review when asked to. */
final class ReviewHouse {

  final VirtualClock clock = new VirtualClock();
  final Instant imported = clock.instant();
  Instant importedLast = imported;
  final FakeChannel channel = new FakeChannel();
  final SamplePlan plan = new SamplePlan();
  final List<ConfirmationId> told = new ArrayList<>();
  private final TestDatabase database;
  private final Path home;

  ReviewHouse(TestDatabase database, Path home) {
    this.database = database;
    this.home = home;
  }

  <T> T in(Function<Rooms, T> work) {
    return database.inTransaction(entityManager -> work.apply(new Rooms(entityManager)));
  }

  PlanReview begin() {
    return in(rooms -> rooms.beginning.begin(Actor.TOCSIN));
  }

  /** The confirmation of the sample plan's contact over a channel, in the review that runs. */
  ContactConfirmation asked(String contact, String over) {
    return in(
        rooms ->
            rooms.reviews.running().or(rooms.reviews::lastEnded).stream()
                .flatMap(review -> rooms.reviews.confirmations(review.id()).stream())
                .filter(asked -> asked.contact().equals(contact) && asked.channel().equals(over))
                .findFirst()
                .orElseThrow());
  }

  /** All use cases over one entity manager. */
  final class Rooms implements ReviewProcess {
    final PlanReviews reviews;
    final ReviewSchedule schedule;
    final RequestingReview requesting;
    final BeginningReview beginning;
    final RecordingFindings findings;
    final EndingReview ending;
    final AskingContact asking;
    final AnsweringConfirmation answering;
    final ConfirmationLinks links;
    final ReviewLog log;
    final VerifiedRoutes verified;

    Rooms(EntityManager entityManager) {
      Plans plans = SamplePlan::plan;
      reviews = new PlanReviews(entityManager);
      log = new ReviewLog(entityManager, clock, new SilentEvent<>());
      schedule =
          new ReviewSchedule(
              reviews,
              plans,
              new Imports(),
              new Gates(entityManager, new GateBuilder(entityManager)),
              clock);
      requesting = new RequestingReview(reviews, schedule, this);
      beginning = new BeginningReview(reviews, plans, log, clock);
      findings = new RecordingFindings(reviews);
      ending = new EndingReview(reviews, log, clock);
      links = new ConfirmationLinks(LinksForTests.signing(home), reviews, clock);
      verified = VerificationHouse.routes(entityManager, plan.addressBook(channel.alone()), clock);
      asking =
          new AskingContact(
              reviews,
              plan.addressBook(channel.alone()),
              new ConfirmationMessage(links, plans),
              verified,
              clock);
      answering =
          new AnsweringConfirmation(reviews, new ContactNames(plans), log, this, verified, clock);
    }

    @Override
    public void reviewNow(Actor by) {
      beginning.begin(by);
    }

    @Override
    public void answered(ConfirmationId confirmation) {
      told.add(confirmation);
    }
  }

  /** The sample plan, imported when the house was built and perhaps again. */
  private final class Imports implements PlanVersions {

    @Override
    public void add(PlanVersion version) {
      throw new UnsupportedOperationException("nothing is imported here");
    }

    @Override
    public Optional<PlanVersion> newest() {
      return imported(importedLast);
    }

    @Override
    public Optional<PlanVersion> oldest() {
      return imported(imported);
    }

    @Override
    public Optional<PlanVersion> newest(PlanVersion.Origin origin) {
      return newest().filter(version -> version.origin() == origin);
    }

    @Override
    public long newestNumber() {
      return newest().map(PlanVersion::number).orElse(0L);
    }

    @Override
    public Optional<PlanVersion> find(long number) {
      return newest().filter(version -> version.number() == number);
    }

    @Override
    public List<PlanChange> history(int limit) {
      return List.of();
    }

    private Optional<PlanVersion> imported(Instant at) {
      return Optional.of(
          new PlanVersion(SamplePlan.plan(), PlanVersion.Origin.SHIPPED, at, Map.of()));
    }
  }
}
