package io.tocsin.web.plan.change;

import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import io.tocsin.text.LocalText;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import io.tocsin.workflow.plan.PlanInvalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Fills the page on which a process is drawn. */
@ApplicationScoped
class EditorPage {

  private final OwnDrafts drafts;
  private final ImportedPlans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EditorPage() {
    this(null, null, null);
  }

  @Inject
  EditorPage(OwnDrafts drafts, ImportedPlans plans, Visitor visitor) {
    this.drafts = drafts;
    this.plans = plans;
    this.visitor = visitor;
  }

  @Transactional
  View show(long number, String path) {
    PlanDraft draft = drafts.get(number, path);
    Plan plan = words(draft.files());
    Locale locale = visitor.locale();
    return new View(
        "plan-editor",
        new EditorView(
            number,
            path,
            name(plan, path).in(locale),
            plan.probes().stream().map(it -> choice(it.key(), it.name())).toList(),
            plan.actions().stream().map(it -> choice(it.key(), it.name())).toList(),
            plan.contacts().stream().flatMap(contact -> addresses(plan, contact)).toList(),
            plan.services().stream()
                .flatMap(service -> service.components().stream())
                .map(Service.Component::key)
                .distinct()
                .map(key -> new Choice(key, key))
                .toList(),
            timeBoxes(plan, path).entrySet().stream()
                .map(
                    box ->
                        new Choice(
                            box.getKey(),
                            Messages.say(
                                locale,
                                "editor.timeBox",
                                box.getKey(),
                                box.getValue().toMinutes())))
                .toList(),
            drafts.outdated(draft)));
  }

  private Stream<Choice> addresses(Plan plan, Contact contact) {
    Locale locale = visitor.locale();
    return contact.addresses().stream()
        .map(Contact.Address::channel)
        .distinct()
        .map(
            channel ->
                new Choice(
                    contact.key() + "/" + channel,
                    contact.name().in(locale) + " · " + plan.nameOfChannel(channel).in(locale)));
  }

  /** The draft's own, or those of the plan in force where the draft is broken. */
  private Plan words(Map<String, String> files) {
    try {
      return PlanFolder.read(files);
    } catch (PlanInvalid e) {
      return plans.current();
    }
  }

  private Choice choice(String key, LocalText name) {
    return new Choice(key, name.in(visitor.locale()));
  }

  private static LocalText name(Plan plan, String path) {
    return plan.procedures().stream()
        .filter(procedure -> paths(procedure).anyMatch(path::equals))
        .map(ProcedureDefinition::name)
        .findFirst()
        .orElseGet(() -> LocalText.verbatim(path));
  }

  private static Stream<String> paths(ProcedureDefinition procedure) {
    return Stream.concat(
            Stream.of(procedure.key()),
            procedure.afterCare().map(ProcedureDefinition.AfterCare::process).stream())
        .map(PlanFolder::modelOf);
  }

  private static Map<String, Duration> timeBoxes(Plan plan, String path) {
    for (ProcedureDefinition procedure : plan.procedures()) {
      if (PlanFolder.modelOf(procedure.key()).equals(path)) {
        return procedure.timeBoxes();
      }
      if (paths(procedure).anyMatch(path::equals)) {
        return procedure.afterCare().map(ProcedureDefinition.AfterCare::timeBoxes).orElse(Map.of());
      }
    }
    return Map.of();
  }
}
