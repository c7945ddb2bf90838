package io.tocsin.web.postmortem;

import io.tocsin.account.Role;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.EditConflict;
import io.tocsin.postmortem.Postmortem;
import io.tocsin.postmortem.PostmortemState;
import io.tocsin.postmortem.Postmortems;
import io.tocsin.web.error.Problem;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.incident.RootCauses;
import io.tocsin.web.incident.SimilarRows;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the page of a postmortem: the facts as they stand, and what people write. */
@ApplicationScoped
class PostmortemPage {

  private final Incidents incidents;
  private final Postmortems postmortems;
  private final IncidentRows rows;
  private final RootCauses causes;
  private final SimilarRows similar;
  private final FactsPage facts;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PostmortemPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  PostmortemPage(
      Incidents incidents,
      Postmortems postmortems,
      IncidentRows rows,
      RootCauses causes,
      SimilarRows similar,
      FactsPage facts,
      Visitor visitor) {
    this.incidents = incidents;
    this.postmortems = postmortems;
    this.rows = rows;
    this.causes = causes;
    this.similar = similar;
    this.facts = facts;
    this.visitor = visitor;
  }

  /**
   * @throws io.tocsin.postmortem.NoSuchPostmortem before the incident was resolved
   */
  @Transactional
  View show(IncidentId id) {
    Postmortem postmortem = postmortems.get(id);
    return view(postmortem, Shown.stored(postmortem));
  }

  /** The page again after refused texts; they stay based on the version that their writer saw. */
  @Transactional
  View show(IncidentId id, PostmortemForm form, Problem problem) {
    return view(
        postmortems.get(id),
        new Shown(form.typed(), form.version, Optional.empty(), "", named(problem)));
  }

  /** Both edits: what was typed, to be saved against the version that is shown beside it. */
  @Transactional
  View show(IncidentId id, PostmortemForm form, EditConflict conflict) {
    Postmortem postmortem = postmortems.get(id);
    PostmortemView.Texts typed = texts(form.draft());
    List<Choice> theirs = differences(postmortem, typed, texts(conflict.stored()));
    return view(
        postmortem,
        new Shown(
            typed,
            conflict.version(),
            Optional.of(new PostmortemView.Conflict(conflict.by(), theirs)),
            "",
            List.of()));
  }

  /** The page again after a refused comment. */
  @Transactional
  View show(IncidentId id, String comment, Problem problem) {
    Postmortem postmortem = postmortems.get(id);
    return view(
        postmortem,
        new Shown(
            texts(postmortem.draft()),
            postmortem.version(),
            Optional.empty(),
            comment,
            named(problem)));
  }

  /** What the forms of the page hold, and why they were refused. */
  private record Shown(
      PostmortemView.Texts texts,
      int version,
      Optional<PostmortemView.Conflict> conflict,
      String comment,
      List<io.tocsin.web.part.Problem> problems) {

    static Shown stored(Postmortem postmortem) {
      return new Shown(
          PostmortemPage.texts(postmortem.draft()),
          postmortem.version(),
          Optional.empty(),
          "",
          List.of());
    }
  }

  private View view(Postmortem postmortem, Shown shown) {
    Incident incident = incidents.get(postmortem.incident());
    PostmortemState state = postmortem.state();
    return new View(
        "postmortem",
        new PostmortemView(
            rows.of(incident),
            PostmortemView.State.valueOf(state.name().replace("IN_", "")),
            Integer.toString(shown.version()),
            shown.texts(),
            causes.candidates(incident, postmortem.draft().rootCause()),
            facts.of(incident),
            similar.to(incident),
            comments(postmortem.incident()),
            shown.comment(),
            state != PostmortemState.PUBLISHED && visitor.may(Role.RESPONDER),
            visitor.may(Role.RESPONDER),
            state == PostmortemState.IN_REVIEW && visitor.may(Role.COMMANDER),
            shown.conflict(),
            shown.problems()));
  }

  private List<PostmortemView.Comment> comments(IncidentId id) {
    return postmortems.comments(id).stream()
        .map(comment -> new PostmortemView.Comment(comment.at(), comment.author(), comment.text()))
        .toList();
  }

  /** Each message with the name of its field, as a reader of the page knows it. */
  private List<io.tocsin.web.part.Problem> named(Problem problem) {
    return Problems.of(problem, visitor.locale(), PostmortemPage::place).stream()
        .map(
            one ->
                label(one.field())
                    .map(
                        label ->
                            new io.tocsin.web.part.Problem(
                                one.field(),
                                one.href(),
                                Messages.say(
                                    visitor.locale(),
                                    "postmortem.named",
                                    Messages.say(visitor.locale(), label),
                                    one.message())))
                    .orElse(one))
        .toList();
  }

  private static String place(String field) {
    return WrittenText.named(field).map(WrittenText::place).orElse("#comment");
  }

  private static Optional<String> label(String field) {
    return field.equals(PostmortemResource.COMMENT)
        ? Optional.of("postmortem.comment")
        : WrittenText.named(field).map(WrittenText::label);
  }

  /** What is stored otherwise than it was typed, by the names of the fields. */
  private List<Choice> differences(
      Postmortem postmortem, PostmortemView.Texts typed, PostmortemView.Texts stored) {
    return Stream.of(WrittenText.values())
        .filter(text -> !text.of(stored).equals(text.of(typed)))
        .map(
            text ->
                new Choice(
                    Messages.say(visitor.locale(), text.label()),
                    text == WrittenText.ROOT_CAUSE
                        ? cause(postmortem, stored.rootCause())
                        : text.of(stored)))
        .toList();
  }

  private String cause(Postmortem postmortem, String key) {
    return causes.candidates(incidents.get(postmortem.incident()), key).stream()
        .filter(cause -> cause.key().equals(key))
        .map(Choice::label)
        .findFirst()
        .orElse("");
  }

  private static PostmortemView.Texts texts(Draft draft) {
    return new PostmortemView.Texts(
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
        draft.tags().line());
  }
}
