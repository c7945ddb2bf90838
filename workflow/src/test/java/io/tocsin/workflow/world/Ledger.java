package io.tocsin.workflow.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test expects people to be told, held against what they were told. */
final class Ledger {

  private final List<Told> expected = new ArrayList<>();

  void expect(List<Told> more) {
    expected.addAll(more);
  }

  /**
   * Nothing may be left over, missing or doubled.
   *
   * @throws AssertionError with a list of each
   */
  void check(List<Told> told) {
    Map<Told, Long> wanted = counted(expected);
    Map<Told, Long> heard = counted(told);
    List<String> wrong =
        Stream.of(
                section("Told, though the test does not expect it:", onlyIn(heard, wanted)),
                section("Expected, but nobody was told:", onlyIn(wanted, heard)),
                section("Not told as often as expected:", inBothUnlike(heard, wanted)))
            .flatMap(List::stream)
            .toList();
    if (!wrong.isEmpty()) {
      throw new AssertionError("Not the messages of this test.\n" + String.join("\n", wrong));
    }
  }

  private static Map<Told, Long> counted(List<Told> all) {
    return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Stream<String> onlyIn(Map<Told, Long> these, Map<Told, Long> those) {
    return these.entrySet().stream()
        .filter(entry -> !those.containsKey(entry.getKey()))
        .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " ×" + entry.getValue() : ""));
  }

  private static Stream<String> inBothUnlike(Map<Told, Long> heard, Map<Told, Long> wanted) {
    return heard.entrySet().stream()
        .filter(entry -> wanted.containsKey(entry.getKey()))
        .filter(entry -> !entry.getValue().equals(wanted.get(entry.getKey())))
        .map(
            entry ->
                "%s ×%d instead of ×%d"
                    .formatted(entry.getKey(), entry.getValue(), wanted.get(entry.getKey())));
  }

  private static List<String> section(String title, Stream<String> lines) {
    List<String> sorted = lines.sorted().map(line -> "  " + line).toList();
    return sorted.isEmpty() ? List.of() : Stream.concat(Stream.of(title), sorted.stream()).toList();
  }
}
