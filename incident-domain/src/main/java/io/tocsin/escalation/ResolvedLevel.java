package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom a level of an escalation means at an instant.
 *
 * @param people each once, in the order of the plan
 * @param uncovered names of the schedules on which nobody is on call then
 */
public record ResolvedLevel(List<Paged> people, List<LocalText> uncovered) {

  /**
   * @param contact key
   * @param said the name, with the reason where it is not the plan that names them
   */
  public record Paged(String contact, LocalText said) {}

  public List<String> contacts() {
    return people.stream().map(Paged::contact).toList();
  }

  ResolvedLevel those(Predicate<String> contacts) {
    return new ResolvedLevel(
        people.stream().filter(paged -> contacts.test(paged.contact())).toList(), uncovered);
  }

  /** The people as a list in a sentence. */
  public LocalText names() {
    return LocalText.joined(people.stream().map(Paged::said).toList());
  }

  /** The people, and on which schedules nobody is on call. */
  public LocalText said() {
    if (uncovered.isEmpty()) {
      return names();
    }
    LocalText nobody = SAY.say("nobody", gaps());
    return people.isEmpty() ? nobody : LocalText.joined(List.of(names(), nobody));
  }

  LocalText gaps() {
    return LocalText.joined(uncovered);
  }
}
