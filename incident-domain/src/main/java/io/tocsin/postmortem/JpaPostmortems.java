package io.tocsin.postmortem;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JpaPostmortems implements Postmortems {

  private static final String SEARCHED =
      Stream.of(
              "i.title",
              "p.draft.summary",
              "p.draft.impact",
              "p.draft.rootCauseText",
              "p.draft.contributing",
              "p.draft.wentWell",
              "p.draft.wentBadly",
              "p.draft.prevention",
              "p.draft.vulnerability",
              "p.draft.tags.line")
          .map(text -> "lower(" + text + ") like :text escape '!'")
          .collect(Collectors.joining(" or ", " and (", ")"));

  private static final String TAGGED =
      " and concat('%1$s', p.draft.tags.line, '%1$s') like :tag escape '!'".formatted(Tags.BETWEEN);

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaPostmortems() {
    this(null);
  }

  @Inject
  public JpaPostmortems(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Postmortem postmortem) {
    entityManager.persist(postmortem);
  }

  @Override
  public Optional<Postmortem> find(IncidentId incident) {
    @Nullable Postmortem found = entityManager.find(Postmortem.class, incident.value());
    return Optional.ofNullable(found);
  }

  @Override
  public Optional<Postmortem> hold(IncidentId incident) {
    @Nullable Postmortem found =
        entityManager.find(Postmortem.class, incident.value(), LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(found);
  }

  @Override
  public void flush() {
    entityManager.flush();
  }

  @Override
  public Optional<Postmortem> published(IncidentId incident) {
    return find(incident).filter(found -> found.state() == PostmortemState.PUBLISHED);
  }

  @Override
  public List<Lesson> published(PostmortemQuery query) {
    StringBuilder ql =
        new StringBuilder(
            "select i, p from Postmortem p join Incident i on i.id = cast(p.incidentId as Long)"
                + " where p.state = :published");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("published", PostmortemState.PUBLISHED);
    restrict(ql, parameters, " and i.serviceKey in :services", "services", query.services());
    restrict(ql, parameters, " and i.severity in :severities", "severities", query.severities());
    restrict(ql, parameters, " and p.draft.rootCause in :causes", "causes", query.causes());
    query
        .text()
        .ifPresent(
            text -> {
              ql.append(SEARCHED);
              parameters.put("text", contains(text));
            });
    query
        .tag()
        .ifPresent(
            tag -> {
              ql.append(TAGGED);
              parameters.put("tag", contains(Tags.BETWEEN + tag + Tags.BETWEEN));
            });
    query
        .before()
        .ifPresent(
            before -> {
              ql.append(" and i.id < :before");
              parameters.put("before", Long.valueOf(before.value()));
            });
    return rows(ql.append(" order by i.id desc").toString(), parameters, query.limit())
        .map(row -> new Lesson((Incident) row[0], (Postmortem) row[1]))
        .toList();
  }

  @Override
  public List<String> tags() {
    Map<String, Long> uses =
        entityManager
            .createQuery(
                "select p.draft.tags.line from Postmortem p"
                    + " where p.state = :published and p.draft.tags.line <> ''",
                String.class)
            .setParameter("published", PostmortemState.PUBLISHED)
            .getResultStream()
            .flatMap(line -> new Tags(line).all().stream())
            .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    return uses.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<SimilarIncident> similarTo(Incident incident, int limit) {
    String cause = find(incident.id()).map(Postmortem::draft).map(Draft::rootCause).orElse("");
    return new Likeness(entityManager, incident, cause).found(limit);
  }

  @Override
  public void add(PostmortemComment comment) {
    entityManager.persist(comment);
  }

  @Override
  public List<PostmortemComment> comments(IncidentId incident) {
    return entityManager
        .createQuery(
            "from PostmortemComment where incidentId = :incident order by id",
            PostmortemComment.class)
        .setParameter("incident", incident.value())
        .getResultList();
  }

  private Stream<Object[]> rows(String ql, Map<String, Object> parameters, int limit) {
    var query = entityManager.createQuery(ql, Object[].class).setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return query.getResultList().stream();
  }

  private static void restrict(
      StringBuilder ql,
      Map<String, Object> parameters,
      String condition,
      String name,
      Set<?> values) {
    if (!values.isEmpty()) {
      ql.append(condition);
      parameters.put(name, values);
    }
  }

  private static String contains(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
