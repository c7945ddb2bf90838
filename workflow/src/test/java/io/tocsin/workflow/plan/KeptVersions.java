package io.tocsin.workflow.plan;

import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.plan.PlanVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imported plans in memory, numbered as they come. */
final class KeptVersions implements PlanVersions {

  private final List<PlanVersion> all = new ArrayList<>();

  List<PlanVersion> all() {
    return all;
  }

  @Override
  public void add(PlanVersion version) {
    long number = all.size() + 1L;
    all.add(
        new PlanVersion(
            PlanFolder.read(version.files()),
            version.origin(),
            version.importedAt(),
            version.files()) {
          @Override
          public long number() {
            return number;
          }
        });
  }

  @Override
  public Optional<PlanVersion> newest() {
    return all.stream().reduce((first, second) -> second);
  }

  @Override
  public Optional<PlanVersion> newest(Origin origin) {
    return all.stream()
        .filter(version -> version.origin() == origin)
        .reduce((first, second) -> second);
  }

  @Override
  public long newestNumber() {
    return all.size();
  }

  @Override
  public Optional<PlanVersion> find(long number) {
    return all.stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public List<PlanChange> history(int limit) {
    return List.of();
  }

  @Override
  public Optional<PlanVersion> oldest() {
    return all.stream().findFirst();
  }
}
