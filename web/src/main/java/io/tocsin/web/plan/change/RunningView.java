package io.tocsin.web.plan.change;

import io.tocsin.web.part.Problem;
import java.util.List;

/** What runs on earlier versions of its procedure, each tried. */
public record RunningView(List<Row> rows, List<Problem> problems) {

  /**
   * One incident's procedure.
   *
   * @param id of the process
   * @param at names of the steps where it is
   * @param unmapped names of those that the newest version does not have
   */
  public record Row(
      String id,
      String incident,
      String name,
      int version,
      int newest,
      List<String> at,
      List<String> unmapped) {

    public boolean movable() {
      return unmapped.isEmpty();
    }
  }
}
