package io.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tocsin.delivery.VirtualClock;
import io.tocsin.incident.Actor;
import io.tocsin.oncall.Duty.ByOverride;
import io.tocsin.oncall.Duty.ByRotation;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Overrides on a real database (spec, N6); it is three in the morning, and ann is on call. */
abstract class OverridingShiftContract {

  private static final Actor WANG = Actor.person("wang");

  private final TestDatabase database = database();
  private final VirtualClock clock = new VirtualClock();
  private final Instant now = clock.instant();

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoTakesOverIsOnCallUntilTheEndAndNotAMomentLonger() {
    ShiftOverride made = override("cem", now, now.plus(Duration.ofHours(2)));

    assertThat(at(now.minusMillis(1))).isEqualTo(new ByRotation("ann"));
    assertThat(at(now)).isEqualTo(new ByOverride("cem", made.id()));
    assertThat(at(now.plus(Duration.ofHours(2)))).isEqualTo(new ByRotation("ann"));
    assertThat(made.madeBy()).isEqualTo(WANG);
    assertThat(made.reason()).isEqualTo("a wedding");
  }

  @Test
  void whatHasPassedIsNotChanged() {
    ShiftOverride made = override("cem", now.minusSeconds(3600), now.plusSeconds(3600));

    assertThat(made.from()).isEqualTo(now);
    assertThat(at(now.minusSeconds(1))).isEqualTo(new ByRotation("ann"));
  }

  @Test
  void theNewestOfTwoWins() {
    override("cem", now, now.plus(Duration.ofHours(4)));
    ShiftOverride second =
        override("bob", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));

    assertThat(shifts(now, now.plus(Duration.ofHours(4))))
        .extracting(shift -> shift.duty().contact().orElseThrow())
        .containsExactly("cem", "bob", "cem");
    assertThat(at(now.plus(Duration.ofHours(1)))).isEqualTo(new ByOverride("bob", second.id()));
  }

  @Test
  void revokingEndsItNowAndLeavesWhatWas() {
    OverrideId id = override("cem", now, now.plus(Duration.ofHours(2))).id();
    clock.pass(Duration.ofHours(1));

    ShiftOverride revoked = revoke(id);
    clock.pass(Duration.ofMinutes(5));
    ShiftOverride again = revoke(id);

    assertThat(revoked.revokedAt()).contains(now.plus(Duration.ofHours(1)));
    assertThat(again.revokedAt()).isEqualTo(revoked.revokedAt());
    assertThat(revoked.revokedBy()).contains(WANG);
    assertThat(at(now)).isEqualTo(new ByOverride("cem", id));
    assertThat(at(now.plus(Duration.ofHours(1)))).isEqualTo(new ByRotation("ann"));
  }

  @Test
  void oneThatNeverBeganReplacesNothing() {
    OverrideId id =
        override("cem", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2))).id();

    revoke(id);

    assertThat(shifts(now, now.plus(Duration.ofHours(4)))).hasSize(1);
  }

  @Test
  void anOverrideOfOneScheduleIsNotAnothers() {
    OverrideId id = override("cem", now, now.plusSeconds(60)).id();

    Duty later = desk(desk -> desk.onCall.at("later", now));
    assertThat(later).isEqualTo(new Duty.Nobody());
    assertThatThrownBy(() -> desk(desk -> desk.overriding.revoke("later", id, WANG)))
        .isInstanceOf(NoSuchSchedule.class);
    assertThatThrownBy(
            () -> desk(desk -> desk.overriding.revoke("duty", new OverrideId("x"), WANG)))
        .isInstanceOf(NoSuchSchedule.class);
  }

  @Test
  void refusesWhatCannotBe() {
    assertUnfit("contact", () -> override("nobody", now, now.plusSeconds(60)));
    assertUnfit("to", () -> override("cem", now.minusSeconds(60), now));
    assertUnfit("to", () -> override("cem", now.plusSeconds(60), now.plusSeconds(60)));
    assertUnfit("to", () -> override("cem", now, now.plus(WhoIsOnCall.LONGEST).plusSeconds(1)));
    assertUnfit(
        "to",
        () -> override("cem", now.plus(Duration.ofDays(360)), now.plus(Duration.ofDays(367))));
    assertThatThrownBy(
            () ->
                desk(
                    desk ->
                        desk.overriding.override(
                            "other", "cem", now, now.plusSeconds(60), "x", WANG)))
        .isInstanceOf(NoSuchSchedule.class);
  }

  @Test
  void tellsTheWholeShiftOfAnInstantAndTheNext() {
    List<Shift> from = desk(desk -> desk.onCall.from("duty", now));

    assertThat(from.subList(0, 2))
        .extracting(Shift::from, shift -> shift.duty().contact().orElseThrow())
        .containsExactly(
            tuple(Instant.parse("2026-02-28T12:00:00Z"), "ann"),
            tuple(Instant.parse("2026-03-01T12:00:00Z"), "bob"));
  }

  @Test
  void tellsTheGapsOfAllSchedules() {
    List<WhoIsOnCall.Gap> gaps = desk(desk -> desk.onCall.gaps(now, now.plus(Duration.ofDays(7))));

    assertThat(gaps)
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.schedule().key()).isEqualTo("later");
              assertThat(gap.shift().to()).isEqualTo(now.plus(Duration.ofDays(7)));
            });
  }

  private static void assertUnfit(String field, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            UnfitOverride.class,
            unfit -> {
              assertThat(unfit.field()).isEqualTo(field);
              assertThat(unfit.text().zhCn()).isNotBlank().isNotEqualTo(unfit.text().en());
            });
  }

  private ShiftOverride override(String contact, Instant from, Instant to) {
    return desk(desk -> desk.overriding.override("duty", contact, from, to, "a wedding", WANG));
  }

  private ShiftOverride revoke(OverrideId id) {
    return desk(desk -> desk.overriding.revoke("duty", id, WANG));
  }

  private Duty at(Instant instant) {
    return desk(desk -> desk.onCall.at("duty", instant));
  }

  private List<Shift> shifts(Instant from, Instant to) {
    return desk(desk -> desk.onCall.shifts("duty", from, to));
  }

  private record Desk(WhoIsOnCall onCall, OverridingShift overriding) {}

  private <T> T desk(Function<Desk, T> work) {
    Plan plan = DutyPlan.with(List.of());
    return database.inTransaction(
        entityManager -> {
          ShiftOverrides overrides = new ShiftOverrides(entityManager);
          WhoIsOnCall onCall = new WhoIsOnCall(() -> plan, overrides);
          return work.apply(
              new Desk(onCall, new OverridingShift(onCall, overrides, () -> plan, clock)));
        });
  }
}
