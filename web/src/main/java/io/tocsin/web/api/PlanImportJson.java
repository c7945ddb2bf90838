package io.tocsin.web.api;

import io.tocsin.workflow.plan.FileChange;
import java.util.List;

/**
 * What an import changes, on the wire.
 *
 * @param number of the version of the plan that is in force now
 * @param applied false where it was only tried, or nothing differs
 */
public record PlanImportJson(long number, boolean applied, List<FileJson> changes) {

  /**
   * One file that differs.
   *
   * @param diff as a unified diff shows it, without its head
   */
  public record FileJson(
      String path, FileChange.Kind kind, long added, long removed, List<String> diff) {}

  static PlanImportJson of(long number, boolean applied, List<FileChange> changes) {
    return new PlanImportJson(
        number,
        applied,
        changes.stream()
            .map(
                change ->
                    new FileJson(
                        change.path(),
                        change.kind(),
                        change.added(),
                        change.removed(),
                        change.lines()))
            .toList());
  }
}
