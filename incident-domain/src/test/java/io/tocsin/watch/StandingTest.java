package io.tocsin.watch;

import static io.tocsin.watch.Judgement.FAIL;
import static io.tocsin.watch.Judgement.PASS;
import static io.tocsin.watch.Judgement.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.plan.WatchDefinition.Hysteresis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A look every 15 seconds. */
class StandingTest {

  private static final Instant START = Instant.parse("2026-11-22T21:37:30Z");
  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final Hysteresis TWICE = new Hysteresis(2, 3, Duration.ZERO);

  @Test
  void oneFailureIsNotRaised() {
    assertThat(after(TWICE, FAIL).raised()).isFalse();
    assertThat(after(TWICE, FAIL, PASS, FAIL).raised()).isFalse();
  }

  @Test
  void isRaisedAtTheLastOfEnoughFailuresInARowAndBeganAtTheFirst() {
    Standing standing = after(TWICE, PASS, FAIL, FAIL);

    assertThat(standing.raised()).isTrue();
    assertThat(standing.failingSince()).contains(START.plus(EVERY));
  }

  @Test
  void recoversOnlyAfterEnoughPassesInARow() {
    assertThat(after(TWICE, FAIL, FAIL, PASS, PASS, FAIL, PASS, PASS).raised()).isTrue();

    Standing well = after(TWICE, FAIL, FAIL, PASS, PASS, PASS);

    assertThat(well.raised()).isFalse();
    assertThat(well.failingSince()).isEmpty();
  }

  @Test
  void aFailureThatShouldLastAMinuteIsRaisedAtTheMinute() {
    Hysteresis minute = new Hysteresis(1, 1, Duration.ofMinutes(1));

    assertThat(after(minute, FAIL, FAIL, FAIL, FAIL).raised()).isFalse();
    assertThat(after(minute, FAIL, FAIL, FAIL, FAIL, FAIL).raised()).isTrue();
  }

  @Test
  void whatCouldNotBeSeenCountsNeitherWay() {
    assertThat(after(TWICE, FAIL, UNKNOWN)).isEqualTo(after(TWICE, FAIL));
    assertThat(after(TWICE, FAIL, UNKNOWN, FAIL).raised()).isTrue();
    assertThat(after(TWICE, FAIL, FAIL, PASS, PASS, UNKNOWN).raised()).isTrue();
    assertThat(after(TWICE, FAIL, FAIL, PASS, PASS, UNKNOWN, PASS).raised()).isFalse();
  }

  /** Against the rule written over the whole past, for many pasts. */
  @Test
  void agreesWithTheRuleOverTheWholePast() {
    Random random = new Random(7);
    for (int run = 0; run < 2000; run++) {
      Hysteresis hysteresis =
          new Hysteresis(
              1 + random.nextInt(3), 1 + random.nextInt(3), EVERY.multipliedBy(random.nextInt(4)));
      List<Judgement> past = new ArrayList<>();
      boolean raised = false;
      for (int look = 0; look < 30; look++) {
        past.add(Judgement.values()[random.nextInt(3)]);
        raised = raisedNow(past, hysteresis, raised);
        assertThat(after(hysteresis, past.toArray(Judgement[]::new)).raised())
            .as("%s %s", hysteresis, past)
            .isEqualTo(raised);
      }
    }
  }

  private static boolean raisedNow(List<Judgement> past, Hysteresis hysteresis, boolean before) {
    Judgement last = past.get(past.size() - 1);
    if (last == UNKNOWN) {
      return before;
    }
    if (before) {
      return !(last == PASS && lastInARow(past, PASS).size() >= hysteresis.passesToRecover());
    }
    List<Integer> fails = lastInARow(past, FAIL);
    return last == FAIL
        && fails.size() >= hysteresis.failsToOpen()
        && EVERY
                .multipliedBy(fails.get(0) - fails.get(fails.size() - 1))
                .compareTo(hysteresis.lasting())
            >= 0;
  }

  /** Positions of the newest looks of that kind, newest first, without what was not seen. */
  private static List<Integer> lastInARow(List<Judgement> past, Judgement kind) {
    List<Integer> positions = new ArrayList<>();
    for (int i = past.size() - 1; i >= 0 && (past.get(i) == kind || past.get(i) == UNKNOWN); i--) {
      if (past.get(i) == kind) {
        positions.add(i);
      }
    }
    return positions;
  }

  private static Standing after(Hysteresis hysteresis, Judgement... looks) {
    Standing standing = Standing.FRESH;
    for (int i = 0; i < looks.length; i++) {
      standing = standing.after(looks[i], START.plus(EVERY.multipliedBy(i)), hysteresis);
    }
    return standing;
  }
}
