package io.tocsin.workflow.decision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs between two versions of a table (spec, PR10). Columns and rules are the same where
 * their ids are, whatever they say and wherever they stand.
 *
 * @param hitPolicy how the rules that fit decide
 * @param columns of both; inputs first, those that are gone after those that are there
 * @param rules of both; one that is gone stands where it stood
 */
public record TableChange(Cell hitPolicy, List<Column> columns, List<Line> rules) {

  /** What became of a column or a rule. */
  public enum Kind {
    SAME,
    ADDED,
    CHANGED,
    MOVED,
    REMOVED
  }

  /**
   * A column of either version.
   *
   * @param label what people call it
   * @param asks the variable and the type of its values
   */
  public record Column(Kind kind, Cell label, Cell asks) {

    public boolean same() {
      return kind == Kind.SAME;
    }
  }

  /** What a cell said and says; empty where it is not there, or lets anything fit. */
  public record Cell(String before, String after) {

    public boolean same() {
      return before.equals(after);
    }

    /** Anything fits, before and after. */
    public boolean empty() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  /**
   * A rule of either version. One that moved may have changed besides.
   *
   * @param before its number in the table before, from 1; zero where it was not there
   * @param after its number now, likewise
   * @param cells as many as there are columns
   */
  public record Line(Kind kind, int before, int after, List<Cell> cells, Cell remark) {

    public boolean same() {
      return kind == Kind.SAME;
    }

    /** Where it is, or else where it was. */
    public int number() {
      return after > 0 ? after : before;
    }
  }

  /** A rule in one version of the table; its cells by the ids of their columns. */
  private record Placed(int number, Map<String, String> cells, String remark) {

    private static final Placed NOWHERE = new Placed(0, Map.of(), "");

    /** All of a table by their ids, in its order. */
    static Map<String, Placed> of(RuleTable table) {
      Map<String, Placed> placed = new LinkedHashMap<>();
      for (RuleTable.Rule rule : table.rules()) {
        Map<String, String> cells = new HashMap<>();
        put(cells, table.inputs(), rule.when());
        put(cells, table.outputs(), rule.then());
        placed.put(rule.id(), new Placed(placed.size() + 1, cells, rule.remark()));
      }
      return placed;
    }

    private static void put(
        Map<String, String> cells, List<RuleTable.Column> columns, List<String> texts) {
      for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
        cells.put(columns.get(i).id(), texts.get(i));
      }
    }

    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    boolean isThere() {
      return number > 0;
    }
  }

  public static TableChange between(RuleTable before, RuleTable after) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns(columns, before.inputs(), after.inputs());
    columns(columns, before.outputs(), after.outputs());
    Map<String, Placed> old = Placed.of(before);
    Map<String, Placed> now = Placed.of(after);
    List<Line> rules = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(List.copyOf(old.keySet()), List.copyOf(now.keySet()), true).getDeltas()) {
      boolean stays = delta.getType() == DeltaType.EQUAL;
      Stream.concat(
              delta.getSource().getLines().stream().filter(rule -> !now.containsKey(rule)),
              delta.getTarget().getLines().stream())
          .map(
              rule ->
                  line(
                      columns.keySet(),
                      stays,
                      old.getOrDefault(rule, Placed.NOWHERE),
                      now.getOrDefault(rule, Placed.NOWHERE)))
          .forEach(rules::add);
    }
    return new TableChange(
        new Cell(before.hitPolicy(), after.hitPolicy()), List.copyOf(columns.values()), rules);
  }

  /** Whether neither the rules nor how they decide differ. */
  public boolean same() {
    return hitPolicy.same()
        && columns.stream().allMatch(Column::same)
        && rules.stream().allMatch(Line::same);
  }

  private static void columns(
      Map<String, Column> columns, List<RuleTable.Column> before, List<RuleTable.Column> after) {
    for (RuleTable.Column column : after) {
      columns.put(
          column.id(),
          before.stream()
              .filter(old -> old.id().equals(column.id()))
              .findFirst()
              .map(old -> column(old.equals(column) ? Kind.SAME : Kind.CHANGED, old, column))
              .orElse(column(Kind.ADDED, column, column)));
    }
    before.forEach(old -> columns.putIfAbsent(old.id(), column(Kind.REMOVED, old, old)));
  }

  private static Column column(Kind kind, RuleTable.Column old, RuleTable.Column now) {
    return new Column(kind, new Cell(old.label(), now.label()), new Cell(asks(old), asks(now)));
  }

  private static String asks(RuleTable.Column column) {
    return column.type().isEmpty() ? column.name() : column.name() + ": " + column.type();
  }

  private static Line line(Set<String> columns, boolean stays, Placed was, Placed is) {
    List<Cell> cells =
        columns.stream().map(column -> new Cell(was.cell(column), is.cell(column))).toList();
    Cell remark = new Cell(was.remark(), is.remark());
    boolean same = remark.same() && cells.stream().allMatch(Cell::same);
    return new Line(kind(stays, same, was, is), was.number(), is.number(), cells, remark);
  }

  private static Kind kind(boolean stays, boolean same, Placed was, Placed is) {
    if (!was.isThere()) {
      return Kind.ADDED;
    } else if (!is.isThere()) {
      return Kind.REMOVED;
    } else if (!stays) {
      return Kind.MOVED;
    }
    return same ? Kind.SAME : Kind.CHANGED;
  }
}
