package io.tocsin.notification.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Message;
import io.tocsin.notification.http.Json;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;

/**
 * A message as Block Kit: header, text, buttons. The limits are Slack's; what is longer would be
 * refused as {@code invalid_blocks}, so it is cut.
 */
final class SlackPayload {

  /** The name of the button by which somebody takes the incident. */
  static final String ACKNOWLEDGE = "acknowledge";

  static final int LONGEST_HEADER = 150;
  static final int LONGEST_TEXT = 3000;

  private static final Phrases PHRASES = Phrases.of(SlackPayload.class, "slack");

  private SlackPayload() {}

  static ObjectNode of(Message message) {
    return of(message, false);
  }

  /**
   * @param answeredHere whether the acknowledging button tells us itself, instead of opening a link
   */
  static ObjectNode of(Message message, boolean answeredHere) {
    ObjectNode payload = Json.object();
    payload.put("text", escaped(message.subject(), LONGEST_TEXT));
    ArrayNode blocks = payload.putArray("blocks");
    ObjectNode header = blocks.addObject().put("type", "header").putObject("text");
    header.put("type", "plain_text").put("text", cut(message.subject(), LONGEST_HEADER));
    ObjectNode section = blocks.addObject().put("type", "section").putObject("text");
    section.put("type", "mrkdwn").put("verbatim", true);
    section.put("text", escaped(message.plainText(), LONGEST_TEXT));
    if (message.incidentUrl().isPresent() || message.acknowledgeUrl().isPresent()) {
      buttons(message, answeredHere, blocks.addObject());
    }
    return payload;
  }

  private static void buttons(Message message, boolean answeredHere, ObjectNode block) {
    ArrayNode elements = block.put("type", "actions").putArray("elements");
    message
        .acknowledgeUrl()
        .ifPresent(
            url -> {
              ObjectNode button = button(elements, message, ACKNOWLEDGE).put("style", "primary");
              if (answeredHere) {
                button.put("value", message.deliveryId());
              } else {
                button.put("url", url);
              }
            });
    message.incidentUrl().ifPresent(url -> button(elements, message, "open").put("url", url));
  }

  private static ObjectNode button(ArrayNode elements, Message message, String name) {
    LocalText label = PHRASES.say(name);
    ObjectNode button = elements.addObject().put("type", "button").put("action_id", name);
    button.putObject("text").put("type", "plain_text").put("text", label.in(message.locale()));
    return button;
  }

  /** Without {@code &}, {@code <} and {@code >}, nothing of an alert's text can be a mention. */
  private static String escaped(String text, int longest) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int character = text.codePointAt(at);
      String next =
          switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
          };
      if (escaped.length() + next.length() > longest - 1) {
        return escaped.append('…').toString();
      }
      escaped.append(next);
    }
    return escaped.isEmpty() ? " " : escaped.toString();
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text.isEmpty() ? " " : text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
