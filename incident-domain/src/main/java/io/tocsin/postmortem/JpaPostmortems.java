package io.tocsin.postmortem;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
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
              "p.draft.vulnerability")
          .map(text -> "lower(" + text + ") like :text escape '!'")
          .collect(Collectors.joining(" or ", " and (", ")"));

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
  public List<SimilarIncident> similarTo(Incident incident, int limit) {
    String cause = find(incident.id()).map(Postmortem::draft).map(Draft::rootCause).orElse("");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("published", PostmortemState.PUBLISHED);
    parameters.put("self", Long.valueOf(incident.id().value()));
    parameters.put("over", EnumSet.of(IncidentStatus.RESOLVED, IncidentStatus.CLOSED));
    parameters.put("service", incident.serviceKey());
    parameters.put("procedure", incident.procedureKey());
    parameters.put("cause", cause);
    return rows(
            "select i, p from Incident i left join Postmortem p"
                + " on cast(p.incidentId as Long) = i.id and p.state = :published"
                + " where i.id < :self and i.drill = false and i.status in :over"
                + " and (i.serviceKey = :service and i.procedureKey = :procedure"
                + " or :cause <> '' and p.draft.rootCause = :cause)"
                + " order by i.id desc",
            parameters,
            limit)
        .map(row -> similar((Incident) row[0], Optional.ofNullable((Postmortem) row[1]), cause))
        .toList();
  }

  private static SimilarIncident similar(
      Incident incident, Optional<Postmortem> postmortem, String cause) {
    boolean sameCause =
        !cause.isEmpty()
            && postmortem.filter(other -> other.draft().rootCause().equals(cause)).isPresent();
    return new SimilarIncident(incident, postmortem, sameCause);
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
