package io.tocsin.web.postmortem;

import io.tocsin.text.LocalText;
import io.tocsin.web.error.Invalid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which version a writer saw. */
final class Seen {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"|([0-9]{1,9})");

  private Seen() {}

  /**
   * @param ifMatch the ETag of the answer that was read, quoted or not
   * @throws Invalid when there is none: a save without one could overwrite an edit unseen
   */
  static int version(@Nullable String ifMatch) {
    Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
    if (!tag.matches()) {
      throw new Invalid(
          "If-Match",
          new LocalText("send the ETag of the postmortem that you read", "请发送所读取复盘的 ETag"));
    }
    return Integer.parseInt(tag.group(1) == null ? tag.group(2) : tag.group(1));
  }
}
