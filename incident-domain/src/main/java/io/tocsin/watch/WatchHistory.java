package io.tocsin.watch;

import io.tocsin.evidence.Measurement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the watches measured: each look for {@link #RAW}, then least, mean and most of five minutes
 * for {@link #KEPT}, then nothing.
 */
@ApplicationScoped
public class WatchHistory {

  /** What one point sums up. */
  public static final Duration SLOT = Duration.ofMinutes(5);

  public static final Duration RAW = Duration.ofHours(6);
  public static final Duration KEPT = Duration.ofDays(14);

  /** As much is summed up in one transaction. */
  private static final Duration AT_ONCE = Duration.ofHours(1);

  private static final String OF_SAMPLES =
      "select watch_key, slot, cast(count(*) as integer) as looks,"
          + " cast(sum(case when judgement = 'FAIL' then 1 else 0 end) as integer) as fails,"
          + " min(reading) as least, avg(reading) as mean, max(reading) as most,"
          + " max(unit) as unit from watch_sample s";

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchHistory() {
    this(null);
  }

  @Inject
  public WatchHistory(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Five minutes of a watch.
   *
   * @param slot its beginning
   * @param mean absent where nothing was measured, as are the others
   * @param unit as of a {@link Measurement}; empty where nothing was measured
   */
  public record Point(
      String watch,
      Instant slot,
      int looks,
      int fails,
      Optional<Double> least,
      Optional<Double> mean,
      Optional<Double> most,
      String unit) {}

  void add(String watch, Instant at, Judgement judgement, Optional<Measurement> measured) {
    entityManager.persist(new WatchSample(watch, at, slotOf(at), judgement, measured));
  }

  /** The points of all watches from {@code since}, at most {@link #RAW} ago; oldest first. */
  Map<String, List<Point>> recent(Instant since) {
    return points(OF_SAMPLES + " where slot >= :since group by watch_key, slot order by slot")
        .setParameter("since", since)
        .getResultList()
        .stream()
        .map(WatchHistory::point)
        .collect(Collectors.groupingBy(Point::watch));
  }

  /** The points of one watch from {@code since}; oldest first. */
  List<Point> of(String watch, Instant since) {
    return points(
            "select * from (select watch_key, slot, looks, fails, least, mean, most, unit"
                + " from watch_slot where watch_key = :watch and slot >= :since union all "
                + OF_SAMPLES
                + " where watch_key = :watch and slot >= :since group by watch_key, slot) p"
                + " order by slot")
        .setParameter("watch", watch)
        .setParameter("since", since)
        .getResultList()
        .stream()
        .map(WatchHistory::point)
        .toList();
  }

  /**
   * Sums up an hour of what is old enough, and drops what is too old.
   *
   * @return whether there is more to sum up
   */
  @Transactional
  public boolean tidy(Instant now) {
    Instant cut = slotOf(now.minus(RAW));
    Optional<Instant> oldest =
        entityManager
            .createQuery("select slot from WatchSample order by slot", Instant.class)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    Instant end =
        oldest.map(first -> first.plus(AT_ONCE)).filter(hour -> hour.isBefore(cut)).orElse(cut);
    sumUp(end);
    entityManager
        .createNativeQuery("delete from watch_slot where slot < :old")
        .setParameter("old", now.minus(KEPT))
        .executeUpdate();
    return end.isBefore(cut);
  }

  private void sumUp(Instant end) {
    entityManager
        .createNativeQuery(
            "insert into watch_slot (watch_key, slot, looks, fails, least, mean, most, unit) "
                + OF_SAMPLES
                + " where slot < :end and not exists (select 1 from watch_slot w"
                + " where w.watch_key = s.watch_key and w.slot = s.slot)"
                + " group by watch_key, slot")
        .setParameter("end", end)
        .executeUpdate();
    entityManager
        .createQuery("delete from WatchSample where slot < :end")
        .setParameter("end", end)
        .executeUpdate();
  }

  private NativeQuery<Object[]> points(String sql) {
    return entityManager
        .createNativeQuery(sql, Object[].class)
        .unwrap(NativeQuery.class)
        .addScalar("watch_key", String.class)
        .addScalar("slot", Instant.class)
        .addScalar("looks", Integer.class)
        .addScalar("fails", Integer.class)
        .addScalar("least", Double.class)
        .addScalar("mean", Double.class)
        .addScalar("most", Double.class)
        .addScalar("unit", String.class);
  }

  private static Point point(@Nullable Object[] row) {
    return new Point(
        String.valueOf(row[0]),
        row[1] instanceof Instant slot ? slot : Instant.EPOCH,
        number(row[2]).intValue(),
        number(row[3]).intValue(),
        reading(row[4]),
        reading(row[5]),
        reading(row[6]),
        String.valueOf(row[7]));
  }

  private static Number number(@Nullable Object value) {
    return value instanceof Number number ? number : 0;
  }

  private static Optional<Double> reading(@Nullable Object value) {
    return value instanceof Double reading ? Optional.of(reading) : Optional.empty();
  }

  private static Instant slotOf(Instant at) {
    return Instant.ofEpochSecond(
        Math.floorDiv(at.getEpochSecond(), SLOT.toSeconds()) * SLOT.toSeconds());
  }
}
