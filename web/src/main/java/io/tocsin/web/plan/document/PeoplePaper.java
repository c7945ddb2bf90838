package io.tocsin.web.plan.document;

import io.tocsin.incident.Severity;
import io.tocsin.oncall.Hours;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.Rotation;
import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plan;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is paged, how they are reached, and who is on call. */
final class PeoplePaper {

  private final Plan plan;
  private final Sheet sheet;
  private final Names names;

  PeoplePaper(Plan plan, Sheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
    names = new Names(plan, sheet);
  }

  void write() {
    escalation();
    contacts();
    schedules();
  }

  private void escalation() {
    sheet.chapter("escalation", sheet.say("escalation"));
    sheet.prose(sheet.say("escalation.lead"));
    sheet.table(
        "severity,level,who,wait,rounds",
        Stream.of(Severity.values()).flatMap(this::levels).toList());
  }

  private Stream<List<String>> levels(Severity severity) {
    EscalationPolicy policy = plan.escalation(severity);
    List<List<String>> rows = new ArrayList<>();
    for (int level = 0; level < policy.levels().size(); level++) {
      rows.add(
          List.of(
              severity.name(),
              Integer.toString(level + 1),
              policy.levels().get(level).stream()
                  .map(names::recipient)
                  .collect(Collectors.joining("\n")),
              sheet.length(policy.timeout()),
              Integer.toString(policy.rounds())));
    }
    return rows.stream();
  }

  private void contacts() {
    sheet.chapter("contacts", sheet.say("contacts"));
    sheet.prose(sheet.say("contacts.lead"));
    sheet.table(
        "contact,roles,address,quiet", plan.contacts().stream().map(this::contact).toList());
    sheet.heading(sheet.say("channels"));
    sheet.table(
        "channel,kind,settings,fallback", plan.channels().stream().map(this::channel).toList());
  }

  private List<String> contact(Contact contact) {
    return List.of(
        sheet.in(contact.name()),
        sheet.list(new TreeSet<>(contact.roles())),
        contact.addresses().stream()
            .map(
                address ->
                    sheet.say(
                        "address.on",
                        names.channel(address.channel()),
                        References.shown(address.address())))
            .collect(Collectors.joining("\n")),
        contact
            .quiet()
            .map(quiet -> sheet.say("hours", quiet.from(), quiet.to(), quiet.zone()))
            .orElse(Sheet.NOTHING));
  }

  private List<String> channel(ChannelDefinition channel) {
    return List.of(
        sheet.in(channel.name()),
        channel.kind(),
        sheet.list(
            channel.settings().values().stream()
                .flatMap(value -> References.names(value).stream())
                .collect(Collectors.toCollection(TreeSet::new))),
        channel.fallback().map(names::channel).orElse(Sheet.NOTHING));
  }

  private void schedules() {
    sheet.chapter("on-call", sheet.say("onCall"));
    sheet.prose(sheet.say("onCall.lead"));
    if (plan.schedules().isEmpty()) {
      sheet.note(sheet.say("none"));
    }
    plan.schedules().forEach(this::schedule);
  }

  private void schedule(OnCallSchedule schedule) {
    sheet.heading(sheet.say("schedule", sheet.in(schedule.name()), schedule.zone().getId()));
    sheet.table(
        "turns,turn,handOff,first,counts",
        schedule.rotations().stream().map(this::rotation).toList());
  }

  private List<String> rotation(Rotation rotation) {
    return List.of(
        rotation.people().stream().map(names::contact).collect(Collectors.joining("\n")),
        sheet.say("turn.days", rotation.days()),
        rotation.days() % 7 == 0
            ? day(rotation.from().getDayOfWeek()) + " " + rotation.handOff()
            : rotation.handOff().toString(),
        rotation.from().toString(),
        rotation.only().map(this::hours).orElse(sheet.say("always")));
  }

  private String hours(Hours hours) {
    return sheet.list(new TreeSet<>(hours.days()).stream().map(this::day).toList())
        + "\n"
        + sheet.say("from.until", hours.from(), hours.until());
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, sheet.words().locale());
  }
}
