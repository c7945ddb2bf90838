package io.tocsin.web.postmortem;

import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.Facts;
import io.tocsin.postmortem.PostmortemReport;
import io.tocsin.web.document.Block;
import io.tocsin.web.document.Block.Heading;
import io.tocsin.web.document.Block.Note;
import io.tocsin.web.document.Block.Numbered;
import io.tocsin.web.document.Block.Prose;
import io.tocsin.web.document.Block.Table;
import io.tocsin.web.document.Document;
import io.tocsin.web.document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a postmortem: what people wrote, then what is known (spec, M1, M2). */
final class PostmortemPaper {

  private final PostmortemReport report;
  private final Facts facts;
  private final Words words;
  private final List<Block> blocks = new ArrayList<>();

  PostmortemPaper(PostmortemReport report, Words words) {
    this.report = report;
    this.facts = report.facts();
    this.words = words;
  }

  Document document() {
    blocks.add(new Table(List.of("", ""), head()));
    written();
    blocks.addAll(new FactsPaper(facts, words).blocks());
    comments();
    String title = facts.subject().title();
    String id = facts.subject().id().value();
    return new Document(
        words.locale(), words.say("title", title), words.say("footer", id, title), blocks);
  }

  private List<List<String>> head() {
    Facts.Subject subject = facts.subject();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(words.say("incident"), incident(subject)));
    rows.add(
        List.of(
            words.say("severity"),
            subject.severity() + " " + words.label("severity", subject.severity())));
    rows.add(List.of(words.say("service"), service(subject)));
    rows.add(List.of(words.say("procedure"), words.in(subject.procedure())));
    rows.add(
        List.of(words.say("declared"), by(words.at(subject.declaredAt()), subject.declaredBy())));
    rows.add(List.of(words.say("symptoms"), symptoms(subject)));
    rows.add(
        List.of(
            words.say("acknowledged"),
            subject
                .acknowledgedBy()
                .map(name -> by(words.at(subject.acknowledgedAt()), name))
                .orElseGet(() -> words.at(subject.acknowledgedAt()))));
    rows.add(List.of(words.say("resolved"), words.at(subject.resolvedAt())));
    rows.add(List.of(words.say("state"), state()));
    if (!report.draft().tags().line().isEmpty()) {
      rows.add(List.of(words.say("tags"), report.draft().tags().line()));
    }
    rows.add(List.of(words.say("zone"), words.zone()));
    return rows;
  }

  private String incident(Facts.Subject subject) {
    return subject.drill()
        ? words.say("incident.drill", subject.id().value())
        : words.say("incident.number", subject.id().value());
  }

  private String service(Facts.Subject subject) {
    return Stream.concat(Stream.of(subject.service()), subject.component().stream())
        .map(words::in)
        .collect(Collectors.joining(" / "));
  }

  private String symptoms(Facts.Subject subject) {
    String all =
        Stream.concat(subject.symptoms().stream().map(words::in), subject.description().stream())
            .collect(Collectors.joining("\n"));
    return words.orNothing(Optional.of(all).filter(text -> !text.isBlank()));
  }

  private String state() {
    return switch (report.state()) {
      case DRAFT -> words.say("state.draft");
      case IN_REVIEW -> words.say("state.review", words.orNothing(report.submittedBy()));
      case PUBLISHED ->
          words.say(
              "state.published",
              words.at(report.publishedAt()),
              words.orNothing(report.publishedBy()));
    };
  }

  private String by(String time, String name) {
    return words.say("by", time, name);
  }

  private void written() {
    Draft draft = report.draft();
    section("summary", draft.summary());
    section("impact", draft.impact());
    rootCause(draft);
    section("contributing", draft.contributing());
    section("well", draft.wentWell());
    section("badly", draft.wentBadly());
    section("prevention", draft.prevention());
    if (!draft.vulnerability().isEmpty()) {
      section("vulnerability", draft.vulnerability());
    }
  }

  private void section(String key, String text) {
    heading(2, key);
    blocks.add(text.isEmpty() ? new Note(words.say("nothing")) : new Prose(text));
  }

  private void rootCause(Draft draft) {
    heading(2, "cause");
    Optional<String> candidate = facts.rootCause(draft.rootCause()).map(words::in);
    candidate.ifPresent(text -> blocks.add(new Prose(text)));
    if (!draft.rootCauseText().isEmpty()) {
      blocks.add(new Prose(draft.rootCauseText()));
    } else if (candidate.isEmpty()) {
      blocks.add(new Note(words.say("cause.open")));
    }
    if (!draft.whys().isEmpty()) {
      heading(3, "whys");
      blocks.add(
          new Numbered(draft.whys().stream().map(why -> why.isEmpty() ? "…" : why).toList()));
    }
  }

  private void comments() {
    if (!report.comments().isEmpty()) {
      heading(2, "comments");
      report
          .comments()
          .forEach(
              comment -> {
                blocks.add(new Heading(4, by(words.at(comment.at()), comment.author())));
                blocks.add(new Prose(comment.text()));
              });
    }
  }

  private void heading(int level, String key) {
    blocks.add(new Heading(level, words.say(key)));
  }
}
