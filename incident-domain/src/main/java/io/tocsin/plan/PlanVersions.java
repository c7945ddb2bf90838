package io.tocsin.plan;

import java.util.Optional;

/** The imported plans. */
public interface PlanVersions {

  void add(PlanVersion version);

  /** The one in force; absent on an empty database. */
  Optional<PlanVersion> newest();

  /** The one that was imported first; absent on an empty database. */
  Optional<PlanVersion> oldest();
}
