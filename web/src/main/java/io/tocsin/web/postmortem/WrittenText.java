package io.tocsin.web.postmortem;

import io.tocsin.web.postmortem.PostmortemView.Texts;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of the form that people write in, in its order. */
enum WrittenText {
  SUMMARY("summary", "postmortem.summary", Texts::summary),
  IMPACT("impact", "postmortem.impact", Texts::impact),
  ROOT_CAUSE("rootCause", "postmortem.rootCause", Texts::rootCause),
  ROOT_CAUSE_TEXT("rootCauseText", "postmortem.rootCauseText", Texts::rootCauseText),
  WHYS("whys", "postmortem.whys", texts -> String.join("\n", texts.whys())),
  CONTRIBUTING("contributing", "postmortem.contributing", Texts::contributing),
  WENT_WELL("wentWell", "postmortem.wentWell", Texts::wentWell),
  WENT_BADLY("wentBadly", "postmortem.wentBadly", Texts::wentBadly),
  PREVENTION("prevention", "postmortem.prevention", Texts::prevention),
  VULNERABILITY("vulnerability", "postmortem.vulnerability", Texts::vulnerability),
  TAGS("tags", "postmortem.tags", Texts::tags);

  private final String field;
  private final String label;
  private final Function<Texts, String> text;

  WrittenText(String field, String label, Function<Texts, String> text) {
    this.field = field;
    this.label = label;
    this.text = text;
  }

  static Optional<WrittenText> named(String field) {
    return Stream.of(values()).filter(one -> one.field.equals(field)).findFirst();
  }

  /** Where on the page it is mended. */
  String place() {
    return this == WHYS ? "#why-1" : "#" + field;
  }

  /** The key of its name. */
  String label() {
    return label;
  }

  String of(Texts texts) {
    return text.apply(texts);
  }
}
