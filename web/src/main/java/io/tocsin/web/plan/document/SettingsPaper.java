package io.tocsin.web.plan.document;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** The settings that the plan refers to, by name: what each is for, never what it is (X4). */
final class SettingsPaper {

  /** More users of a setting than these are counted. */
  private static final int MOST = 4;

  private final Plan plan;
  private final Sheet sheet;
  private final Map<String, Set<String>> users = new TreeMap<>();
  private final Map<String, Set<String>> assumed = new TreeMap<>();

  SettingsPaper(Plan plan, Sheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
  }

  void write() {
    plan.contacts()
        .forEach(
            contact ->
                contact.addresses().forEach(it -> note(it.address(), sheet.in(contact.name()))));
    plan.channels()
        .forEach(
            channel ->
                channel.settings().values().forEach(it -> note(it, sheet.in(channel.name()))));
    plan.probes()
        .forEach(
            probe -> probe.parameters().values().forEach(it -> note(it, sheet.in(probe.name()))));
    plan.actions()
        .forEach(action -> texts(action).forEach(text -> note(text, sheet.in(action.name()))));
    sheet.chapter("settings", sheet.say("settings"));
    sheet.prose(sheet.say("settings.lead"));
    sheet.table("setting,assumed,usedBy", users.keySet().stream().map(this::row).toList());
  }

  private static Stream<String> texts(ActionDefinition action) {
    return Stream.of(
            Stream.of(action.directory()),
            action.environment().values().stream(),
            action.commands().stream().flatMap(List::stream),
            action.input().stream(),
            action.parameters().stream()
                .flatMap(it -> Stream.concat(it.preset().stream(), it.from().stream())),
            action.ssh().stream().flatMap(it -> Stream.of(it.address(), it.key(), it.knownHosts())))
        .flatMap(texts -> texts);
  }

  private void note(String text, String user) {
    Settings.REFERENCE.matcher(text).results().forEach(found -> note(found, user));
  }

  private void note(MatchResult reference, String user) {
    String name = reference.group(1);
    users.computeIfAbsent(name, key -> new TreeSet<>()).add(user);
    String value = References.assumed(reference);
    if (!value.isEmpty()) {
      assumed.computeIfAbsent(name, key -> new TreeSet<>()).add(value);
    }
  }

  private List<String> row(String name) {
    return List.of(
        name,
        sheet.list(assumed.getOrDefault(name, Set.of())),
        users(users.getOrDefault(name, Set.of())));
  }

  private String users(Set<String> all) {
    String first = sheet.list(all.stream().limit(MOST).toList());
    return all.size() > MOST ? sheet.say("usedBy.more", first, all.size() - MOST) : first;
  }
}
