package io.tocsin.workflow.plan;

import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The places where a plan names something of its own, to be looked up once all of it is read. */
final class Mentions {

  private record Mention(Kind kind, Word word) {}

  private final List<Mention> all = new ArrayList<>();

  void add(Kind kind, Word word) {
    all.add(new Mention(kind, word));
  }

  /** Notes a problem for everything that is named and not there. */
  void check(Plan plan, Problems problems) {
    for (Mention mention : all) {
      if (!mention.kind().known.test(plan, mention.word().text())) {
        problems.add(
            mention.word(), Problem.Rule.KNOWN, mention.kind().absent, mention.word().text());
      }
    }
  }

  /** What can be named. */
  enum Kind {
    SERVICE("none.service", (plan, key) -> plan.service(key).isPresent()),
    PROBE("none.probe", (plan, key) -> plan.probe(key).isPresent()),
    ACTION("none.action", (plan, key) -> plan.action(key).isPresent()),
    PROCEDURE("none.procedure", (plan, key) -> plan.procedure(key).isPresent()),
    CHANNEL("none.channel", (plan, key) -> plan.channel(key).isPresent()),
    CONTACT("none.contact", (plan, key) -> plan.contact(key).isPresent()),
    /** A contact who can answer: no issue tracker, no monitoring. */
    PERSON("none.person", (plan, key) -> plan.contact(key).filter(Contact::human).isPresent()),
    /** Where a contact is reached: its key, a slash, and a channel's. */
    ADDRESS("none.address", Kind::reached),
    SCHEDULE("none.schedule", (plan, key) -> plan.schedule(key).isPresent()),
    ROLE("none.role", (plan, role) -> !plan.inRole(role).isEmpty()),
    COMPONENT(
        "none.component",
        (plan, key) ->
            plan.services().stream().anyMatch(service -> service.component(key).isPresent()));

    private final String absent;
    private final BiPredicate<Plan, String> known;

    /**
     * @param absent key of the wording that there is none
     */
    Kind(String absent, BiPredicate<Plan, String> known) {
      this.absent = absent;
      this.known = known;
    }

    private static boolean reached(Plan plan, String address) {
      String[] parts = address.split("/", 2);
      return parts.length == 2
          && plan.contact(parts[0]).filter(it -> it.hasAddressOn(parts[1])).isPresent();
    }
  }
}
