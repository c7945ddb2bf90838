package io.tocsin.plan;

import io.tocsin.plan.PlanVersion.Origin;
import java.util.List;
import java.util.Optional;

/** The imported plans. */
public interface PlanVersions {

  void add(PlanVersion version);

  /** The one in force; absent on an empty database. */
  Optional<PlanVersion> newest();

  /** The newest of that origin. */
  Optional<PlanVersion> newest(Origin origin);

  /** The number of the one in force; zero on an empty database. */
  long newestNumber();

  Optional<PlanVersion> find(long number);

  /**
   * What came into force, newest first.
   *
   * @param limit at most this many
   */
  List<PlanChange> history(int limit);

  /** The one that was imported first; absent on an empty database. */
  Optional<PlanVersion> oldest();
}
