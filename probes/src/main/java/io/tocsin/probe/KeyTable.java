package io.tocsin.probe;

import io.tocsin.text.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table and how many rows it should hold at least, as a plan writes it: {@code users>=1000},
 * {@code shop.orders}.
 */
record KeyTable(Optional<String> schema, String table, long least) {

  private static final Phrases PHRASES = Phrases.of(KeyTable.class, "phrases");
  private static final int MOST = 20;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:([A-Za-z_][A-Za-z0-9_$]{0,62})\\.)?([A-Za-z_][A-Za-z0-9_$]{0,62})"
              + "(?:\\s*>=\\s*(\\d{1,15}))?");

  /** The comma list of a required parameter. */
  static List<KeyTable> all(Parameters parameters, String name) {
    parameters.required(name);
    List<String> texts = parameters.list(name);
    if (texts.isEmpty() || texts.size() > MOST) {
      throw wrong(parameters, name);
    }
    return texts.stream().map(text -> one(text, parameters, name)).toList();
  }

  private static KeyTable one(String text, Parameters parameters, String name) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw wrong(parameters, name);
    }
    return new KeyTable(
        Optional.ofNullable(matcher.group(1)),
        matcher.group(2),
        Optional.ofNullable(matcher.group(3)).map(Long::parseLong).orElse(1L));
  }

  private static BadParameter wrong(Parameters parameters, String name) {
    return parameters.wrong(name, PHRASES.say("parameter.tables", Integer.toString(MOST)));
  }

  String name() {
    return schema.map(one -> one + "." + table).orElse(table);
  }

  /** For a statement; the form lets no quote into a name. */
  String quoted() {
    return schema.map(one -> "\"" + one + "\".").orElse("") + "\"" + table + "\"";
  }
}
