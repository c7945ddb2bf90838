package io.tocsin.web.plan.document;

import io.tocsin.evidence.Masking;
import io.tocsin.plan.Settings;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Shows the references of a plan to settings as a shell writes them, {@code ${NAME}} or {@code
 * ${NAME:-what the plan assumes}}: a value is never looked up (spec, X4).
 */
final class References {

  private static final Masking MASKING = Masking.byPattern();

  private References() {}

  static String shown(String text) {
    return Settings.REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(shown(found)));
  }

  /** The names of all settings in a text. */
  static List<String> names(String text) {
    return Settings.REFERENCE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** What the plan assumes where the setting is not given; empty where that is nothing. */
  static String assumed(MatchResult reference) {
    String assumed = reference.group(2);
    return assumed == null || Masking.isSecretName(reference.group(1)) ? "" : MASKING.mask(assumed);
  }

  private static String shown(MatchResult reference) {
    String assumed = assumed(reference);
    return "${" + reference.group(1) + (assumed.isEmpty() ? "}" : ":-" + assumed + "}");
  }
}
