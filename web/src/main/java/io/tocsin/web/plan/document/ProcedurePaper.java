package io.tocsin.web.plan.document;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.web.diagram.DrawnDiagram;
import io.tocsin.web.document.Block;
import io.tocsin.web.figure.Figure;
import io.tocsin.web.page.Messages;
import io.tocsin.workflow.model.Fork;
import io.tocsin.workflow.model.ProcedureModel;
import io.tocsin.workflow.model.ProcedureStep;
import io.tocsin.workflow.model.StepRole;
import io.tocsin.workflow.model.StepTexts;
import io.tocsin.workflow.model.StepWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One procedure, or the after-care of one: diagram, steps, and where each answer leads. */
final class ProcedurePaper {

  private final Plan plan;
  private final Sheet sheet;

  /** The names of its steps by their ids. */
  private final Map<String, ProcedureStep> steps = new HashMap<>();

  ProcedurePaper(Plan plan, Sheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
  }

  void procedure(ProcedureDefinition procedure, ProcedureModel model) {
    sheet.chapterOnNewPage(procedure.key(), sheet.say("procedure", sheet.in(procedure.name())));
    sheet.prose(sheet.in(procedure.whenToUse()));
    if (!procedure.symptoms().isEmpty()) {
      sheet.heading(sheet.say("symptoms"));
      sheet.bulleted(texts(procedure.symptoms()));
    }
    timeBoxes(procedure.timeBoxes());
    if (!procedure.rootCauses().isEmpty()) {
      sheet.heading(sheet.say("causes"));
      sheet.bulleted(texts(procedure.rootCauses()));
    }
    process(sheet.in(procedure.name()), model, procedure.timeBoxes());
    procedure
        .afterCare()
        .ifPresent(care -> sheet.note(sheet.say("careFollows", sheet.in(procedure.name()))));
  }

  void afterCare(
      ProcedureDefinition procedure, ProcedureDefinition.AfterCare care, ProcedureModel model) {
    sheet.chapterOnNewPage(care.process(), sheet.say("care", sheet.in(procedure.name())));
    sheet.prose(sheet.say("care.lead"));
    timeBoxes(care.timeBoxes());
    process(sheet.in(model.name()), model, care.timeBoxes());
  }

  private List<String> texts(List<ProcedureDefinition.Choice> choices) {
    return choices.stream().map(choice -> sheet.in(choice.text())).toList();
  }

  private void timeBoxes(Map<String, Duration> boxes) {
    if (!boxes.isEmpty()) {
      sheet.note(
          sheet.say(
              "timeBoxes",
              sheet.list(
                  boxes.entrySet().stream()
                      .sorted(Map.Entry.comparingByValue())
                      .map(box -> box.getKey() + " " + sheet.length(box.getValue()))
                      .toList())));
    }
  }

  private void process(String name, ProcedureModel model, Map<String, Duration> boxes) {
    model.steps().forEach(step -> steps.put(step.id(), step));
    sheet.heading(sheet.say("diagram"));
    sheet.add(
        new Block.Picture(
            sheet.say("diagram.of", name),
            Figure.of(DrawnDiagram.of(model.diagram(), sheet.words().locale()))));
    sheet.heading(sheet.say("steps"));
    int number = 0;
    for (ProcedureStep step : model.steps()) {
      number++;
      step(number, step, boxes);
    }
    decisions(model.forks());
  }

  private void step(int number, ProcedureStep step, Map<String, Duration> boxes) {
    StepTexts texts = step.texts();
    sheet.smallHeading(sheet.say("step", number, sheet.in(texts.name())));
    sheet.note(doer(step) + within(step, boxes));
    sheet.prose(sheet.in(texts.why()));
    sheet.prose(sheet.in(texts.what()));
    texts.command().ifPresent(sheet::code);
    step.work().ifPresent(this::work);
    good(sheet.in(texts.good()));
    if (!texts.outcomes().isEmpty()) {
      sheet.prose(sheet.say("outcomes"));
      sheet.bulleted(texts.outcomes().stream().map(outcome -> sheet.in(outcome.label())).toList());
    }
  }

  private void good(String text) {
    if (!text.isBlank()) {
      sheet.prose(sheet.say("good", text));
    }
  }

  private String doer(ProcedureStep step) {
    if (step.work().isEmpty()) {
      return Messages.say(sheet.words().locale(), "role." + StepRole.of(step.role()));
    }
    StepWork work = step.work().get();
    if (work instanceof StepWork.Tell) {
      return sheet.say("doer.tell");
    }
    return sheet.say(work instanceof StepWork.Look ? "doer.look" : "doer.action");
  }

  private String within(ProcedureStep step, Map<String, Duration> boxes) {
    return step.timeBox()
        .flatMap(box -> Optional.ofNullable(boxes.get(box)))
        .map(length -> " · " + sheet.say("within", sheet.length(length)))
        .orElse("");
  }

  private void work(StepWork work) {
    if (work instanceof StepWork.Look look) {
      plan.probe(look.probe()).ifPresent(this::look);
    } else if (work instanceof StepWork.Run run) {
      plan.action(run.action()).ifPresent(action -> run(action, run.component()));
    } else if (work instanceof StepWork.Tell tell) {
      Names names = new Names(plan, sheet);
      sheet.prose(sheet.say("tell", names.contact(tell.contact()), names.channel(tell.channel())));
    } else if (work instanceof StepWork.Undo undo) {
      undo(undo.step());
    }
  }

  private void look(ProbeDefinition probe) {
    probe.command().map(References::shown).ifPresent(sheet::code);
    good(sheet.in(probe.good()));
  }

  private void run(ActionDefinition action, String component) {
    sheet.code(AsTyped.commands(action, component));
    List<String> said = new ArrayList<>();
    action.parameters().stream()
        .filter(
            parameter -> parameter.type() != ActionDefinition.Type.COMPONENT || component.isEmpty())
        .map(this::parameter)
        .forEach(said::add);
    if (action.destructive()) {
      said.add(sheet.say("destructive"));
    }
    action.undo().ifPresent(undo -> said.add(sheet.say("undo", sheet.in(undo.text()))));
    sheet.bulleted(said);
  }

  private String parameter(ActionDefinition.Parameter parameter) {
    String place = "{" + parameter.name() + "}";
    if (parameter.type() == ActionDefinition.Type.COMPONENT) {
      return sheet.say("place.component", place);
    }
    String label = sheet.say("place", place, sheet.in(parameter.label()));
    return Stream.concat(
            Stream.of(label),
            Stream.concat(
                parameter
                    .preset()
                    .map(value -> sheet.say("place.preset", References.shown(value)))
                    .stream(),
                parameter
                    .from()
                    .map(value -> sheet.say("place.from", References.shown(value)))
                    .stream()))
        .reduce((one, other) -> one + "; " + other)
        .orElse(label);
  }

  private void undo(String id) {
    Optional<ProcedureStep> undone = Optional.ofNullable(steps.get(id));
    undone.ifPresent(step -> sheet.prose(sheet.say("undoes", sheet.in(step.texts().name()))));
    undone
        .flatMap(ProcedureStep::work)
        .filter(StepWork.Run.class::isInstance)
        .map(StepWork.Run.class::cast)
        .ifPresent(
            run ->
                plan.action(run.action())
                    .flatMap(ActionDefinition::undo)
                    .flatMap(ActionDefinition.Undo::action)
                    .flatMap(plan::action)
                    .ifPresent(action -> run(action, run.component())));
  }

  private void decisions(List<Fork> forks) {
    if (forks.isEmpty()) {
      return;
    }
    sheet.heading(sheet.say("decisions"));
    sheet.table(
        "question,answer,then",
        forks.stream()
            .flatMap(fork -> fork.answers().stream().map(answer -> row(fork, answer)))
            .toList());
  }

  private List<String> row(Fork fork, Fork.Answer answer) {
    boolean first = fork.answers().get(0).equals(answer);
    String said = sheet.in(answer.answer());
    return List.of(
        first ? sheet.in(fork.question()) : "",
        said.isEmpty() ? sheet.say("otherwise") : said,
        sheet.list(answer.next().stream().map(sheet::in).toList()));
  }
}
