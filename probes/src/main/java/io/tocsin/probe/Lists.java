package io.tocsin.probe;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/** Names in a line, the first few and how many more. */
final class Lists {

  private static final int SHOWN = 5;

  private Lists() {}

  static String brief(List<String> names) {
    List<String> different = names.stream().distinct().toList();
    String shown = different.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return different.size() <= SHOWN ? shown : shown + " … (+" + (different.size() - SHOWN) + ")";
  }

  static LocalText joined(List<LocalText> texts) {
    return new LocalText(
        brief(texts.stream().map(LocalText::en).toList()),
        brief(texts.stream().map(LocalText::zhCn).toList()));
  }
}
