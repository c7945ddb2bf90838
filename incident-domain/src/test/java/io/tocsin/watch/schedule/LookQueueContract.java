package io.tocsin.watch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Looks of several nodes on one database (spec, I7, O2). The scheduler waits in real time, so these
 * tests wait for what it does, and never for a length of time.
 */
abstract class LookQueueContract {

  /** A node that was held up for four heartbeats is taken for dead. */
  private static final LookQueue.Waits WAITS =
      new LookQueue.Waits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

  private static final long PATIENCE = 30;

  private final TestDatabase database = database();
  private final List<LookQueue> queues = new ArrayList<>();
  private final Clock clock = Clock.systemUTC();

  abstract TestDatabase database();

  @AfterEach
  void close() {
    queues.forEach(LookQueue::stop);
    database.close();
  }

  @Test
  void twoNodesLookOnceEachTime() throws InterruptedException {
    Duration every = Duration.ofMillis(700);
    Counting looks = new Counting(every, 20);
    node("a", looks);
    node("b", looks);

    for (int i = 0; i < 100; i++) {
      assertThat(looks.done.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    }

    assertThat(looks.times.values()).allMatch(times -> times.get() == 1);
  }

  @Test
  void whatAKilledNodeWaitedForIsLookedAtByAnother() throws InterruptedException {
    insert("orphan", false, clock.instant());
    insert("killed", true, clock.instant().minusSeconds(60));
    Counting looks = new Counting(Duration.ofHours(1), 0);
    looks.wanted.put("orphan", Duration.ofHours(1));
    looks.wanted.put("killed", Duration.ofHours(1));

    node("b", looks);

    assertThat(
            List.of(
                String.valueOf(looks.done.poll(PATIENCE, TimeUnit.SECONDS)),
                String.valueOf(looks.done.poll(PATIENCE, TimeUnit.SECONDS))))
        .containsExactlyInAnyOrder("orphan", "killed");
  }

  @Test
  void aWatchThatIsNotWantedAnyMoreLooksNoMoreAndANewOneBegins() throws InterruptedException {
    Counting looks = new Counting(Duration.ofMillis(300), 1);
    node("a", looks);
    assertThat(looks.done.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("w0");

    looks.wanted.clear();
    looks.wanted.put("new", Duration.ofMillis(300));

    while (!"new".equals(looks.done.poll(PATIENCE, TimeUnit.SECONDS))) {
      // the old one may look until the plan is read again
    }
    looks.done.clear();
    for (int i = 0; i < 5; i++) {
      assertThat(looks.done.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("new");
    }
  }

  @Test
  void aLookThatFailsIsTriedAgain() throws InterruptedException {
    CountDownLatch tried = new CountDownLatch(2);
    node(
        "a",
        new Looks() {
          @Override
          public Map<String, Duration> wanted() {
            return Map.of("broken", Duration.ofSeconds(1));
          }

          @Override
          public Optional<Instant> look(String watch, Instant dueAt) {
            tried.countDown();
            throw new IllegalStateException("no database");
          }

          @Override
          public void tidy() {}
        });

    assertThat(tried.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
  }

  private void node(String name, Looks looks) {
    LookQueue queue = new LookQueue(database.dataSource(), Thread::new, looks, clock, name, WAITS);
    queues.add(queue);
    queue.start();
  }

  private void insert(String watch, boolean picked, Instant heartbeat) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into watch_schedule (task_name, task_instance, execution_time, picked,"
                    + " picked_by, last_heartbeat, consecutive_failures, version)"
                    + " values ('look', ?, ?, ?, 'gone', ?, 0, 1)")) {
      insert.setString(1, watch);
      insert.setTimestamp(2, Timestamp.from(clock.instant().minusSeconds(60)));
      insert.setBoolean(3, picked);
      insert.setTimestamp(4, Timestamp.from(heartbeat));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts each look by its watch and the time when it was due. */
  private static final class Counting implements Looks {
    final Map<String, Duration> wanted = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final Duration every;

    Counting(Duration every, int watches) {
      this.every = every;
      for (int i = 0; i < watches; i++) {
        wanted.put("w" + i, every);
      }
    }

    @Override
    public Map<String, Duration> wanted() {
      return Map.copyOf(wanted);
    }

    @Override
    public Optional<Instant> look(String watch, Instant dueAt) {
      times.computeIfAbsent(watch + " " + dueAt, key -> new AtomicInteger()).incrementAndGet();
      done.add(watch);
      return wanted.containsKey(watch) ? Optional.of(dueAt.plus(every)) : Optional.empty();
    }

    @Override
    public void tidy() {}
  }
}
