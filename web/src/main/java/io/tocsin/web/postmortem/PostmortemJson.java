package io.tocsin.web.postmortem;

import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.Facts;
import io.tocsin.postmortem.PostmortemReport;
import io.tocsin.postmortem.PostmortemState;
import io.tocsin.web.part.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A postmortem as programs read it. The facts have calls of their own, but for the two times that
 * are asked for most.
 *
 * @param rootCauses the candidates
 */
public record PostmortemJson(
    String incidentId,
    PostmortemState state,
    int version,
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
    List<String> tags,
    Optional<String> editedBy,
    Optional<String> submittedBy,
    Optional<String> publishedBy,
    Optional<Instant> publishedAt,
    Optional<Long> secondsToAcknowledge,
    Optional<Long> secondsToResolve,
    List<Choice> rootCauses,
    List<PostmortemReport.Remark> comments) {

  static PostmortemJson of(PostmortemReport report, Locale locale) {
    Draft draft = report.draft();
    Facts facts = report.facts();
    return new PostmortemJson(
        facts.subject().id().value(),
        report.state(),
        report.version(),
        draft.summary(),
        draft.impact(),
        draft.rootCause(),
        draft.rootCauseText(),
        draft.whys(),
        draft.contributing(),
        draft.wentWell(),
        draft.wentBadly(),
        draft.prevention(),
        draft.vulnerability(),
        draft.tags().all(),
        report.editedBy(),
        report.submittedBy(),
        report.publishedBy(),
        report.publishedAt(),
        facts.timeToAcknowledge().map(Duration::toSeconds),
        facts.timeToResolve().map(Duration::toSeconds),
        facts.rootCauses().stream()
            .map(cause -> new Choice(cause.key(), cause.text().in(locale)))
            .toList(),
        report.comments());
  }
}
