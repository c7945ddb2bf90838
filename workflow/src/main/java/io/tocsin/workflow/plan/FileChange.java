package io.tocsin.workflow.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What differs between two plans in one file.
 *
 * @param path inside the folder
 * @param lines as a unified diff shows them, without its head
 */
public record FileChange(String path, Kind kind, List<String> lines) {

  /** What became of the file. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  private static final int CONTEXT = 3;
  private static final int HEAD = 2;

  public FileChange {
    lines = List.copyOf(lines);
  }

  /** In the order of the paths; empty when the plans are the same. */
  public static List<FileChange> between(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      String old = before.getOrDefault(path, "");
      String now = after.getOrDefault(path, "");
      if (!before.containsKey(path)) {
        changes.add(new FileChange(path, Kind.ADDED, unified(path, old, now)));
      } else if (!after.containsKey(path)) {
        changes.add(new FileChange(path, Kind.REMOVED, unified(path, old, now)));
      } else if (!old.equals(now)) {
        changes.add(new FileChange(path, Kind.CHANGED, unified(path, old, now)));
      }
    }
    return changes;
  }

  /** How many lines were added. */
  public long added() {
    return lines.stream().filter(line -> line.startsWith("+")).count();
  }

  /** How many lines were taken away. */
  public long removed() {
    return lines.stream().filter(line -> line.startsWith("-")).count();
  }

  private static List<String> unified(String path, String before, String after) {
    List<String> old = before.lines().toList();
    List<String> unified =
        UnifiedDiffUtils.generateUnifiedDiff(
            path, path, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
    return unified.stream().skip(HEAD).toList();
  }
}
