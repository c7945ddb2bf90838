package io.tocsin.web.postmortem;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.Lesson;
import io.tocsin.postmortem.PostmortemQuery;
import io.tocsin.postmortem.Postmortems;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.incident.RootCauses;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.Teaser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the library of postmortems. */
@ApplicationScoped
class LibraryPage {

  private static final int ROWS = 20;

  private final Postmortems postmortems;
  private final Plans plans;
  private final IncidentRows rows;
  private final RootCauses causes;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected LibraryPage() {
    this(null, null, null, null, null);
  }

  @Inject
  LibraryPage(
      Postmortems postmortems, Plans plans, IncidentRows rows, RootCauses causes, Visitor visitor) {
    this.postmortems = postmortems;
    this.plans = plans;
    this.rows = rows;
    this.causes = causes;
    this.visitor = visitor;
  }

  @Transactional
  View show(LibraryFilter filter) {
    List<Lesson> found = postmortems.published(query(filter));
    boolean more = found.size() > ROWS;
    List<Lesson> shown = more ? found.subList(0, ROWS) : found;
    return new View(
        "postmortems",
        new LibraryView(
            shown.stream().map(this::row).toList(),
            services(),
            causes.all(),
            postmortems.tags(),
            filter.text(),
            filter.service(),
            Filters.severity(filter.severity()).map(Enum::name).orElse(""),
            filter.cause(),
            filter.tag(),
            more
                ? Optional.of(filter.pageAfter(shown.get(ROWS - 1).incident().id().value()))
                : Optional.empty()));
  }

  private static PostmortemQuery query(LibraryFilter filter) {
    return new PostmortemQuery(
        Optional.of(filter.text().strip()).filter(text -> !text.isEmpty()),
        one(filter.service()),
        Filters.severity(filter.severity()).stream().collect(Collectors.toSet()),
        one(filter.cause()),
        Optional.of(filter.tag()).filter(tag -> !tag.isEmpty()),
        Optional.of(filter.before()).filter(id -> id.matches("[0-9]{1,18}")).map(IncidentId::new),
        ROWS + 1);
  }

  private static Set<String> one(String key) {
    return key.isEmpty() ? Set.of() : Set.of(key);
  }

  private LibraryView.Row row(Lesson lesson) {
    Incident incident = lesson.incident();
    Draft draft = lesson.postmortem().draft();
    return new LibraryView.Row(
        rows.of(incident),
        causes.found(incident, draft),
        Teaser.of(draft.summary()),
        incident.resolvedAt().map(end -> Duration.between(incident.declaredAt(), end)),
        lesson.postmortem().publishedAt(),
        draft.tags().all());
  }

  private List<Choice> services() {
    Stream<Choice> known =
        plans.current().services().stream()
            .map(service -> new Choice(service.key(), service.name().in(visitor.locale())));
    return Stream.concat(known, Stream.of(new Choice(Plan.UNASSIGNED, Plan.UNASSIGNED))).toList();
  }
}
