package io.tocsin.workflow.plan;

import io.tocsin.incident.Severity;
import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.QuietHours;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.UnreachedDigest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is reached and how: {@code channels.yaml}, {@code contacts.yaml}, {@code escalation.yaml}.
 */
final class People {

  private static final int MOST_ROUNDS = 100;

  private final Problems problems;
  private final Mentions mentions;

  People(Problems problems, Mentions mentions) {
    this.problems = problems;
    this.mentions = mentions;
  }

  ChannelDefinition channel(Word key, Section section) {
    return new ChannelDefinition(
        key.text(),
        section.word("kind").text(),
        section.text("name"),
        Looks.texts(section.pairs("settings")),
        section
            .optionalWord("fallback")
            .map(
                fallback -> {
                  mentions.add(Mentions.Kind.CHANNEL, fallback);
                  return fallback.text();
                }));
  }

  Contact contact(Word key, Section section) {
    List<Contact.Address> addresses = new ArrayList<>();
    section
        .pairs("addresses")
        .forEach(
            (channel, address) -> {
              mentions.add(Mentions.Kind.CHANNEL, channel);
              addresses.add(new Contact.Address(channel.text(), address.text()));
            });
    if (addresses.isEmpty()) {
      problems.add(key, "contact.address", key.text());
    }
    Set<String> roles = new LinkedHashSet<>();
    section.words("roles").forEach(role -> roles.add(role.text()));
    return new Contact(
        key.text(),
        section.text("name"),
        roles,
        locale(section.word("locale")),
        List.copyOf(addresses),
        section.section("quietHours").map(hours -> hours.read(this::quietHours)));
  }

  private QuietHours quietHours(Section hours) {
    Word to = hours.word("to");
    QuietHours quiet = new QuietHours(time(hours.word("from")), time(to), zone(hours.word("zone")));
    if (quiet.from().equals(quiet.to())) {
      problems.add(to, "contact.quiet");
    }
    return quiet;
  }

  private LocalTime time(Word word) {
    try {
      return LocalTime.parse(word.text());
    } catch (DateTimeException e) {
      problems.add(word, "time", word.text());
      return LocalTime.MIDNIGHT;
    }
  }

  private ZoneId zone(Word word) {
    try {
      return ZoneId.of(word.text());
    } catch (DateTimeException e) {
      problems.add(word, "zone", word.text());
      return ZoneOffset.UTC;
    }
  }

  private Locale locale(Word word) {
    if (!word.text().matches("en|zh-CN")) {
      problems.add(word, "contact.locale", word.text());
    }
    return Locale.forLanguageTag(word.text());
  }

  Map<Severity, EscalationPolicy> escalation(Section whole) {
    Map<Severity, EscalationPolicy> policies = new EnumMap<>(Severity.class);
    whole
        .sections()
        .forEach(
            (name, section) ->
                policies.put(
                    PlanFolder.severity(name, problems),
                    section.read(fields -> policy(name, fields))));
    for (Severity severity : Severity.values()) {
      if (!policies.containsKey(severity)) {
        problems.add("escalation.yaml", 1, "escalation.severities", severity);
      }
    }
    return policies;
  }

  UnreachedDigest digest(Section section) {
    Word at = section.word("at");
    Optional<WeekTime> week = WeekTime.parse(at.text());
    if (week.isEmpty()) {
      problems.add(at, "digest.at", WeekTime.EXAMPLE, at.text());
    }
    List<Word> to = section.words("to");
    List<Word> channels = section.words("channels");
    if (to.isEmpty() || channels.isEmpty()) {
      problems.add(at, "digest.to");
    }
    channels.forEach(channel -> mentions.add(Mentions.Kind.CHANNEL, channel));
    return new UnreachedDigest(
        week.map(WeekTime::day).orElse(DayOfWeek.MONDAY),
        week.map(WeekTime::time).orElse(LocalTime.MIDNIGHT),
        zone(section.word("zone")),
        to.stream().map(this::recipient).toList(),
        channels.stream().map(Word::text).toList());
  }

  private EscalationPolicy policy(Word severity, Section section) {
    List<List<Word>> levels = section.groups("levels");
    if (levels.isEmpty() || levels.stream().anyMatch(List::isEmpty)) {
      problems.add(severity, "escalation.levels");
    }
    return new EscalationPolicy(
        levels.stream().map(level -> level.stream().map(this::recipient).toList()).toList(),
        section.duration("timeout"),
        rounds(section.word("rounds")));
  }

  private Recipient recipient(Word word) {
    String[] parts = word.text().split(":", 2);
    Word named = new Word(parts[parts.length - 1].strip(), word.file(), word.line());
    if (parts.length == 1) {
      mentions.add(Mentions.Kind.PERSON, named);
      return new Recipient.Person(named.text());
    }
    if (parts[0].equals("role")) {
      mentions.add(Mentions.Kind.ROLE, named);
      return new Recipient.InRole(named.text());
    }
    if (!parts[0].equals("schedule")) {
      problems.add(word, "escalation.recipient", word.text());
    } else {
      mentions.add(Mentions.Kind.SCHEDULE, named);
    }
    return new Recipient.OnCall(named.text());
  }

  private int rounds(Word word) {
    if (word.text().matches("[1-9][0-9]{0,2}") && Integer.parseInt(word.text()) <= MOST_ROUNDS) {
      return Integer.parseInt(word.text());
    }
    problems.add(word, "escalation.rounds", MOST_ROUNDS, word.text());
    return 1;
  }
}
