package io.tocsin.web.postmortem;

import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Actor;
import io.tocsin.postmortem.Facts;
import io.tocsin.web.document.Block;
import io.tocsin.web.document.Block.Code;
import io.tocsin.web.document.Block.Heading;
import io.tocsin.web.document.Block.Note;
import io.tocsin.web.document.Block.Table;
import io.tocsin.web.document.Words;
import io.tocsin.web.part.ConformanceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the half of a postmortem that nobody wrote. */
final class FactsPaper {

  private final Facts facts;
  private final Words words;
  private final List<Block> blocks = new ArrayList<>();

  FactsPaper(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  List<Block> blocks() {
    blocks.add(new Heading(2, words.say("facts")));
    table("clocks", "clock,allowed,taken,outcome", facts.clocks(), this::clock);
    table("people", "who,first,last,deeds", facts.people(), this::participant);
    table("alerts", "alert,starts,ends,heard", facts.alerts(), this::alert);
    actions();
    table("evidence", "at,probe,verdict,seen", facts.evidence(), this::look);
    table("plots", "series,change,plot", Series.of(facts.evidence()), this::series);
    rawEvidence();
    conformance();
    table("checklist", "item,itemState,by.whom,reason", facts.checklist(), this::check);
    table("messages", "at,event,recipient,delivery", facts.deliveries(), this::sent);
    table("timeline", "at,kind,who,what", facts.timeline(), this::event);
    if (facts.timelineCut()) {
      blocks.add(new Note(words.say("timeline.cut", Facts.MAX_TIMELINE)));
    }
    return blocks;
  }

  private <T> void table(
      String title, String columns, List<T> items, Function<T, List<String>> row) {
    if (!items.isEmpty()) {
      blocks.add(new Heading(3, words.say(title)));
      blocks.add(
          new Table(
              Stream.of(columns.split(",", -1)).map(words::say).toList(),
              items.stream().map(row).toList()));
    }
  }

  private List<String> clock(Facts.ClockReading reading) {
    return List.of(
        words.label("clock", reading.clock()),
        words.length(reading.allowed()),
        words.length(reading.taken()),
        words.say("outcome." + reading.outcome()));
  }

  private List<String> participant(Facts.Participant participant) {
    return List.of(
        participant.actor().name(),
        words.at(participant.first()),
        words.at(participant.last()),
        participant.deeds().entrySet().stream()
            .map(deed -> words.label("timeline.kind", deed.getKey()) + " " + deed.getValue())
            .collect(Collectors.joining(" · ")));
  }

  private List<String> alert(Facts.AlertHeard alert) {
    return List.of(
        alert.name() + " (" + alert.component() + ")\n" + words.in(alert.summary()),
        words.at(alert.startsAt()),
        words.at(alert.endsAt()),
        Integer.toString(alert.occurrences()));
  }

  private void actions() {
    if (facts.actions().isEmpty()) {
      return;
    }
    blocks.add(new Heading(3, words.say("actions")));
    for (Facts.ActionTaken action : facts.actions()) {
      blocks.add(
          new Heading(
              4,
              words.say(
                  "action",
                  words.in(action.name()),
                  action.target(),
                  words.label("action.state", action.state()))));
      blocks.add(new Table(List.of("", ""), particulars(action)));
      blocks.add(new Code(action.command()));
      if (!action.output().isBlank()) {
        blocks.add(new Code(excerpt(action.output())));
      }
    }
  }

  private List<List<String>> particulars(Facts.ActionTaken action) {
    return List.of(
        List.of(words.say("confirmed"), words.orNothing(action.confirmedBy())),
        List.of(words.say("starts"), words.at(action.startedAt())),
        List.of(words.say("taken"), words.length(action.took())),
        List.of(
            words.say("exit"),
            words.orNothing(action.exitCode().map(code -> Integer.toString(code)))));
  }

  private List<String> look(Facts.Look look) {
    return List.of(
        words.at(look.at()),
        words.in(look.name()),
        words.label("verdict", look.verdict()),
        words.in(look.summary()));
  }

  private List<String> series(Series series) {
    return List.of(
        words.in(series.probe()) + ": " + series.name(),
        series.plot().change(),
        series.plot().bars());
  }

  /** What was well is told by its summary; what was not is shown as it was seen. */
  private void rawEvidence() {
    facts.evidence().stream()
        .filter(look -> look.verdict() != Verdict.OK && !look.text().isBlank())
        .forEach(
            look -> {
              blocks.add(
                  new Heading(4, words.say("raw", words.in(look.name()), words.at(look.at()))));
              blocks.add(new Code(excerpt(look.text())));
            });
  }

  private String excerpt(String text) {
    return Excerpt.of(text, cut -> words.say("cut", cut));
  }

  private void conformance() {
    if (facts.conformance().isEmpty()) {
      return;
    }
    blocks.add(new Heading(3, words.say("conformance")));
    for (ConformanceView run : ConformanceView.of(facts.conformance(), words.locale())) {
      blocks.add(new Heading(4, run.name()));
      blocks.add(new Note(run.summary()));
      blocks.add(
          new Table(
              Stream.of("step", "itemState", "by.whom", "ends", "taken", "remark")
                  .map(words::say)
                  .toList(),
              run.steps().stream().map(this::step).toList()));
    }
  }

  private List<String> step(ConformanceView.Step step) {
    return List.of(
        step.name(),
        words.label("conformance.state", step.state()),
        step.by().isEmpty() ? words.say("tocsin") : step.by(),
        words.at(step.endedAt()),
        words.length(Optional.of(step.took())),
        step.remark());
  }

  private List<String> check(Facts.Check check) {
    return List.of(
        words.in(check.text()),
        words.label("checklist.state", check.state()),
        words.orNothing(check.by()),
        words.orNothing(check.reason()));
  }

  private List<String> sent(Facts.Sent sent) {
    return List.of(
        words.at(sent.at()),
        sent.event(),
        sent.recipient() + " (" + sent.channel() + ")",
        words.label("delivery.state", sent.state()) + " · " + words.say("tries", sent.attempts()));
  }

  private List<String> event(Facts.Event event) {
    Actor actor = event.actor();
    return List.of(
        words.at(event.at()),
        words.label("timeline.kind", event.kind()),
        actor.kind() == Actor.Kind.SYSTEM ? words.say("tocsin") : actor.name(),
        words.in(event.text()));
  }
}
