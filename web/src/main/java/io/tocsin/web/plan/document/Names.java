package io.tocsin.web.plan.document;

import io.tocsin.plan.Plan;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.Service;
import io.tocsin.text.LocalText;
import io.tocsin.web.page.Messages;
import java.util.Optional;

/** What the plan's keys are called in the document's language; a key that it lacks is itself. */
final class Names {

  private final Plan plan;
  private final Sheet sheet;

  Names(Plan plan, Sheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
  }

  String contact(String key) {
    return sheet.in(plan.nameOf(key));
  }

  String channel(String key) {
    return sheet.in(plan.nameOfChannel(key));
  }

  String procedure(String key) {
    return in(plan.procedure(key).map(ProcedureDefinition::name), key);
  }

  String service(String key) {
    return in(plan.service(key).map(Service::name), key);
  }

  String component(String key) {
    return in(
        plan.services().stream()
            .flatMap(service -> service.component(key).stream())
            .map(Service.Component::name)
            .findFirst(),
        key);
  }

  String symptom(String key) {
    return in(
        plan.procedures().stream()
            .flatMap(procedure -> procedure.symptoms().stream())
            .filter(symptom -> symptom.key().equals(key))
            .map(ProcedureDefinition.Choice::text)
            .findFirst(),
        key);
  }

  String event(String word) {
    String key = "delivery.event." + word;
    return Messages.has(sheet.words().locale(), key)
        ? Messages.say(sheet.words().locale(), key)
        : word;
  }

  String recipient(Recipient recipient) {
    if (recipient instanceof Recipient.Person person) {
      return contact(person.contact());
    } else if (recipient instanceof Recipient.OnCall onCall) {
      String schedule =
          in(plan.schedule(onCall.schedule()).map(it -> it.name()), onCall.schedule());
      return sheet.say("recipient.onCall", schedule);
    }
    String role = ((Recipient.InRole) recipient).role();
    return sheet.say(
        "recipient.role",
        role,
        sheet.list(plan.inRole(role).stream().map(it -> sheet.in(it.name())).toList()));
  }

  private String in(Optional<LocalText> name, String key) {
    return name.map(sheet::in).orElse(key);
  }
}
