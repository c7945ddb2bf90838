package io.tocsin.web.incident;

import io.tocsin.incident.IncidentId;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The timeline in the reader's language, newest first. */
@ApplicationScoped
class TimelineView {

  private static final int ALL = 5000;
  private static final int TRIED = 6;

  private final Timeline timeline;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TimelineView() {
    this(null, null);
  }

  @Inject
  TimelineView(Timeline timeline, Visitor visitor) {
    this.timeline = timeline;
    this.visitor = visitor;
  }

  List<IncidentView.KindFilter> kinds(List<String> chosen) {
    Set<EntryKind> shown = known(chosen);
    return Stream.of(EntryKind.values())
        .map(kind -> new IncidentView.KindFilter(kind, shown.isEmpty() || shown.contains(kind)))
        .toList();
  }

  /**
   * @param undoable ids of actions that can be taken back now
   */
  List<IncidentView.Entry> entries(IncidentId id, List<String> chosen, Set<String> undoable) {
    List<IncidentView.Entry> entries =
        new java.util.ArrayList<>(
            timeline.of(id, known(chosen), 0, ALL).stream()
                .map(entry -> entry(entry, undoable))
                .toList());
    java.util.Collections.reverse(entries);
    return entries;
  }

  /** One line for each step that was done and each action that ended, oldest first. */
  List<String> tried(IncidentId id) {
    List<String> lines =
        timeline.of(id, EnumSet.of(EntryKind.STEP, EntryKind.ACTION), 0, ALL).stream()
            .filter(entry -> entry.kind() == EntryKind.STEP || entry.data().containsKey("state"))
            .map(entry -> entry.text().in(visitor.locale()))
            .toList();
    return lines.subList(Math.max(0, lines.size() - TRIED), lines.size());
  }

  private IncidentView.Entry entry(TimelineEntry entry, Set<String> undoable) {
    return new IncidentView.Entry(
        Long.toString(entry.number()),
        entry.at(),
        entry.kind(),
        entry.actor().name(),
        entry.text().in(visitor.locale()),
        Optional.ofNullable(entry.data().get("action"))
            .filter(action -> entry.data().containsKey("state") && undoable.contains(action)));
  }

  private static Set<EntryKind> known(List<String> names) {
    EnumSet<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
    names.forEach(name -> Filters.named(EntryKind.values(), name).ifPresent(kinds::add));
    return kinds;
  }
}
