package io.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shipped plan, but an incident of whatever severity sets off the same five messages: four by
 * the routing table and a page. Nothing else is due within a day, so that these are all.
 */
final class FiveMessages {

  /** The channel whose provider a bench may let hang; {@link #SIBLING} is of the same kind. */
  static final String CHAT = "chat";

  static final String SIBLING = "chat-too";
  static final String TICKETS = "tickets";
  static final String MAIL = "mail";

  /** Whom a message goes to, and over which channel. */
  record Route(String recipient, String channel) {}

  private static final String DESK = "desk";
  private static final String PAGER = "pager";

  private static final List<Route> BY_TABLE =
      Stream.of(CHAT, SIBLING, TICKETS, MAIL).map(channel -> new Route(DESK, channel)).toList();

  /** All five. */
  static final List<Route> ROUTES =
      Stream.concat(BY_TABLE.stream(), Stream.of(new Route(PAGER, TICKETS))).toList();

  private static final String CHANNELS =
      """
      chat:
        kind: slack-webhook
        name: {en: Chat, zh-CN: Chat}
        settings: {url: "%1$s/chat"}
      chat-too:
        kind: slack-webhook
        name: {en: Another chat, zh-CN: Another chat}
        settings: {url: "%2$s/chat-too"}
      tickets:
        kind: webhook
        name: {en: Tickets, zh-CN: Tickets}
        settings: {url: "%2$s/tickets", secret: bench}
      """;

  private static final String CONTACTS =
      """
      desk:
        name: {en: Desk, zh-CN: Desk}
        roles: [bench]
        locale: en
        addresses: {chat: desk, chat-too: desk, tickets: desk, mail: desk@localhost}
      pager:
        name: {en: Pager, zh-CN: Pager}
        roles: [bench]
        locale: en
        addresses: {tickets: pager}
      """;

  private static final String LEVELS =
      """
      %s:
        timeout: PT24H
        rounds: 1
        levels: [[pager]]
      """;

  private static final String RULE =
      """
            <rule id="Rule_%1$d">
              <inputEntry id="Severity_%1$d"><text></text></inputEntry>
              <inputEntry id="Area_%1$d"><text></text></inputEntry>
              <inputEntry id="Event_%1$d"><text></text></inputEntry>
              <outputEntry id="Contact_%1$d"><text>"%2$s"</text></outputEntry>
              <outputEntry id="Channel_%1$d"><text>"%3$s"</text></outputEntry>
            </rule>
      """;

  private FiveMessages() {}

  /**
   * @param chat where the provider of {@link #CHAT} listens
   * @param others where the providers of the other web channels listen
   */
  static void write(Path shipped, Path folder, String chat, String others) throws IOException {
    PlanCopy.write(shipped, folder);
    append(folder.resolve("channels.yaml"), CHANNELS.formatted(chat, others));
    append(folder.resolve("contacts.yaml"), CONTACTS);
    Files.writeString(
        folder.resolve("escalation.yaml"),
        Stream.of("P0", "P1", "P2", "P3").map(LEVELS::formatted).collect(Collectors.joining()));
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(
        plan,
        Files.readString(plan)
            .replaceAll("(response|resolution|statusUpdateEvery): PT\\w+", "$1: PT24H"));
    Path routing = folder.resolve("decisions").resolve("routing.dmn");
    Files.writeString(routing, withRules(Files.readString(routing)));
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static String withRules(String table) {
    String rules =
        IntStream.range(0, BY_TABLE.size())
            .mapToObj(
                i -> RULE.formatted(i, BY_TABLE.get(i).recipient(), BY_TABLE.get(i).channel()))
            .collect(Collectors.joining());
    return table.substring(0, table.indexOf("<rule "))
        + rules
        + table.substring(table.indexOf("</decisionTable>"));
  }
}
