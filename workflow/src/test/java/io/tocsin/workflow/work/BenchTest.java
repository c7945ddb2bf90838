package io.tocsin.workflow.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BenchTest {

  private static final Instant LOCKED_UNTIL = Instant.parse("2026-11-23T12:00:30Z");

  private final Bench<String, String> bench = new Bench<>(new TwoAtOnce());

  @Test
  void worksNoMoreAtOnceThanTheTopicAllows() {
    add("1", "2", "3");

    assertThat(List.of(enter(), enter(), enter())).containsExactly("1", "2", "none");
  }

  @Test
  void givesAPlaceToTheNextWhenOneIsLeft() {
    add("1", "2", "3");
    Bench.Held first = bench.enter().orElseThrow();
    enter();

    bench.leave(first);

    assertThat(enter()).isEqualTo("3");
  }

  @Test
  void holdsAsManyAgainAsItWorksAndAsksForNoMoreWhileTheyWait() {
    assertThat(bench.room()).isEqualTo(4);

    add("1", "2");
    enter();
    enter();
    assertThat(bench.room()).isEqualTo(2);

    add("3");
    assertThat(bench.room()).isZero();
  }

  @Test
  void keepsTheLocksOfWhatRunsAndOfWhatWaits() {
    add("1", "2", "3");
    enter();

    assertThat(bench.held()).extracting(held -> held.item.taskId()).containsExactly("1", "2", "3");
  }

  @Test
  void dismissesOnlyWhatWaits() {
    add("1", "2", "3");
    enter();

    assertThat(bench.dismiss()).extracting(held -> held.item.taskId()).containsExactly("2", "3");
    assertThat(bench.held()).hasSize(1);
  }

  @Test
  void saysWhetherWhatRunsHasEndedInTime() throws InterruptedException {
    add("1");
    Bench.Held held = bench.enter().orElseThrow();

    assertThat(bench.awaitRest(System.nanoTime())).isFalse();
    bench.leave(held);
    assertThat(bench.awaitRest(System.nanoTime())).isTrue();
  }

  @Test
  void anInterruptReachesTheCallButNotWhatItsThreadDoesNext() {
    add("1");
    Bench.Held held = bench.enter().orElseThrow();
    AtomicBoolean reached = new AtomicBoolean();

    held.during(
        () -> {
          held.interrupt();
          reached.set(Thread.currentThread().isInterrupted());
          return "";
        });

    assertThat(reached).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    held.interrupt();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private void add(String... tasks) {
    for (String task : tasks) {
      bench.add(new WorkItem(task, "step", "1", 3, Map.of()), LOCKED_UNTIL);
    }
  }

  private String enter() {
    return bench.enter().map(held -> held.item.taskId()).orElse("none");
  }

  private static final class TwoAtOnce implements Work<String, String> {

    @Override
    public String topic() {
      return "topic";
    }

    @Override
    public int atOnce() {
      return 2;
    }

    @Override
    public Beginning<String> begin(WorkItem item) {
      return new Beginning.Call<>("");
    }

    @Override
    public String call(WorkItem item, String prepared) {
      return "";
    }

    @Override
    public Settlement settle(WorkItem item, String prepared, String result) {
      return new Settlement.Done(Map.of());
    }
  }
}
