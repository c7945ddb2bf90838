package io.tocsin.web.postmortem;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.incident.IncidentView;
import io.tocsin.web.incident.SimilarRow;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.ClockView;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A postmortem: the half that is fact, and the half that people write (spec, M1, M2).
 *
 * @param version goes back with the texts, so that no edit overwrites another unseen
 * @param rootCauses the procedure's candidates
 * @param similar what happened before
 * @param comments oldest first
 * @param comment what a refused comment said
 * @param conflict what somebody else saved meanwhile, when a save was refused
 */
public record PostmortemView(
    IncidentRow incident,
    State state,
    String version,
    Texts texts,
    List<Choice> rootCauses,
    Facts facts,
    List<SimilarRow> similar,
    List<Comment> comments,
    String comment,
    boolean mayEdit,
    boolean mayComment,
    boolean mayPublish,
    Optional<Conflict> conflict,
    List<Problem> problems) {

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }

  /** Where it is in its life. */
  public enum State {
    DRAFT,
    REVIEW,
    PUBLISHED
  }

  /**
   * What people write; empty where nothing was written.
   *
   * @param rootCause key of one of the candidates
   * @param rootCauseText the cause in people's own words
   * @param vulnerability the report that a security incident needs
   * @param whys up to five answers, each to the one before
   * @param tags with commas between them
   */
  public record Texts(
      String summary,
      String impact,
      String rootCause,
      String rootCauseText,
      List<String> whys,
      String contributing,
      String wentWell,
      String wentBadly,
      String prevention,
      String vulnerability,
      String tags) {

    /** Each for itself. */
    public List<String> tagList() {
      return tags.isEmpty() ? List.of() : List.of(tags.split(", ", -1));
    }

    /** Always five, the unanswered ones empty. */
    public List<String> fiveWhys() {
      return IntStream.range(0, 5).mapToObj(i -> i < whys.size() ? whys.get(i) : "").toList();
    }
  }

  /**
   * What is known without anybody writing it.
   *
   * @param checklist lines of items with their state
   */
  public record Facts(
      List<ClockView> clocks,
      String duration,
      List<IncidentView.Entry> timeline,
      List<EvidenceView> evidence,
      List<ActionView> actions,
      List<ConformanceView> conformance,
      List<String> checklist) {}

  /** What a reader said of it. */
  public record Comment(Instant at, String author, String text) {}

  /**
   * Somebody else's save that came first.
   *
   * @param theirs what is stored otherwise than it was typed: name of the field, and text
   */
  public record Conflict(String by, List<Choice> theirs) {}
}
