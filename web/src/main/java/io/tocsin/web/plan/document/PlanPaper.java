package io.tocsin.web.plan.document;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Severity;
import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import io.tocsin.plan.ToolGroup;
import io.tocsin.web.document.Block;
import io.tocsin.web.document.Document;
import io.tocsin.web.document.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the plan for whoever has nothing but this paper (spec, D2). */
final class PlanPaper {

  private final Edition edition;
  private final Instant madeAt;
  private final Plan plan;
  private final Words words;
  private final Sheet sheet;
  private final Names names;

  /**
   * @param madeAt when it is written
   */
  PlanPaper(Edition edition, Instant madeAt, Words words) {
    this.edition = edition;
    this.madeAt = madeAt;
    this.plan = edition.plan();
    this.words = words;
    sheet = new Sheet(words);
    names = new Names(plan, sheet);
  }

  Document document() {
    use();
    severities();
    new PeoplePaper(plan, sheet).write();
    services();
    plan.procedures()
        .forEach(
            procedure ->
                edition
                    .model(procedure.key())
                    .ifPresent(
                        model -> new ProcedurePaper(plan, sheet).procedure(procedure, model)));
    checklist();
    plan.procedures().forEach(this::afterCare);
    RulesPaper rules = new RulesPaper(edition, sheet);
    rules.routing();
    toolbox();
    rules.classification();
    new SettingsPaper(plan, sheet).write();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table(List.of("", ""), head()));
    blocks.addAll(sheet.blocks());
    String name = words.in(plan.name());
    return new Document(
        words.locale(), name, words.say("footer", name, plan.version(), words.at(madeAt)), blocks);
  }

  private List<List<String>> head() {
    PlanChange change = edition.change();
    String number = Long.toString(change.number());
    return List.of(
        List.of(words.say("version"), words.say("version.number", plan.version(), number)),
        List.of(words.say("updated"), plan.updated().toString()),
        List.of(words.say("team"), plan.team()),
        List.of(words.say("inForce"), words.say("by", words.at(change.at()), name(change.by()))),
        List.of(words.say("made"), words.at(madeAt)),
        List.of(words.say("zone"), words.zone()));
  }

  private String name(Actor by) {
    return by.kind() == Actor.Kind.SYSTEM ? words.say("tocsin") : by.name();
  }

  private void use() {
    sheet.chapter("use", words.say("use"));
    sheet.numbered(
        Stream.of("use.judge", "use.page", "use.lead", "use.follow", "use.check", "use.after")
            .map(words::say)
            .toList());
    sheet.heading(words.say("read"));
    sheet.bulleted(
        List.of(
            words.say("read.place", "{tag}"),
            words.say("read.setting", "${NAME:-value}"),
            words.say("read.second"),
            words.say("read.diagram"),
            words.say("read.pieces")));
  }

  private void severities() {
    sheet.chapter("severities", words.say("severities"));
    sheet.table(
        "severity,examples,response,resolution,update,lapse",
        Stream.of(Severity.values()).map(this::severity).toList());
  }

  private List<String> severity(Severity severity) {
    Plan.SeverityRule rule = plan.rule(severity);
    return List.of(
        severity.name() + " " + words.in(rule.name()),
        rule.examples().stream().map(words::in).collect(Collectors.joining("\n")),
        sheet.length(rule.response()),
        rule.resolution().map(sheet::length).orElse(words.say("milestone")),
        rule.statusUpdateEvery().map(sheet::length).orElse(Sheet.NOTHING),
        rule.acknowledgementLapses().map(sheet::length).orElse(Sheet.NOTHING));
  }

  private void services() {
    sheet.chapter("services", words.say("services"));
    plan.services().stream()
        .filter(service -> !service.components().isEmpty())
        .forEach(this::service);
  }

  private void service(Service service) {
    sheet.heading(words.in(service.name()));
    sheet.note(words.say("service.of", service.environment(), service.owner()));
    sheet.table(
        "component,key,needs",
        service.components().stream()
            .map(
                component ->
                    List.of(
                        words.in(component.name()),
                        component.key(),
                        sheet.list(component.dependsOn().stream().map(names::component).toList())))
            .toList());
  }

  private void checklist() {
    sheet.chapterOnNewPage("checklist", words.say("checklist"));
    sheet.prose(words.say("checklist.lead"));
    for (ChecklistItemDefinition.Group group : ChecklistItemDefinition.Group.values()) {
      sheet.heading(words.label("checklist.group", group));
      sheet.table(
          "tick,item,seen",
          plan.checklist().stream()
              .filter(item -> item.group() == group)
              .map(item -> List.of("□", words.in(item.text()), seen(item)))
              .toList());
    }
  }

  private String seen(ChecklistItemDefinition item) {
    return item.probe().flatMap(plan::probe).map(this::seen).orElse(words.say("judged"));
  }

  private String seen(ProbeDefinition probe) {
    return Stream.concat(
            probe.command().map(References::shown).stream(), Stream.of(words.in(probe.good())))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private void afterCare(ProcedureDefinition procedure) {
    procedure
        .afterCare()
        .ifPresent(
            care ->
                edition
                    .model(care.process())
                    .ifPresent(
                        model ->
                            new ProcedurePaper(plan, sheet).afterCare(procedure, care, model)));
  }

  private void toolbox() {
    sheet.chapterOnNewPage("toolbox", words.say("toolbox"));
    for (ToolGroup group : plan.toolbox()) {
      sheet.heading(words.in(group.name()));
      for (ToolGroup.Tool tool : group.tools()) {
        sheet.smallHeading(words.in(tool.label()));
        sheet.code(References.shown(tool.command()));
        tool.note().map(words::in).ifPresent(sheet::note);
      }
    }
  }
}
