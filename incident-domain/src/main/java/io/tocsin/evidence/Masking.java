package io.tocsin.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text before anybody keeps or sees it (spec, X4, R, A3): passwords in
 * addresses, values that stand beside a secret's name, bearer tokens, private keys, and the secret
 * values it was told. Repeats in the patterns are bounded, so that hostile text costs no more time
 * than harmless text.
 */
public final class Masking {

  public static final String MASK = "***";

  /** Shorter values are left alone: masking every {@code a} would make the rest unreadable. */
  private static final int SHORTEST_SECRET = 4;

  private static final String SECRET_WORD =
      "(?:passw|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential"
          + "|webhook)";

  private static final Pattern SECRET_NAME = Pattern.compile(SECRET_WORD, Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS_PASSWORD =
      Pattern.compile("(://[^\\s/:@]{0,200}+:)([^\\s/]{1,1000})@");

  private static final Pattern NAMED_VALUE =
      Pattern.compile(
          "(\\b[\\w.-]{0,40}"
              + SECRET_WORD
              + "[\\w.-]{0,40}[\"']?\\s{0,3}[=:]\\s{0,3})(\"[^\"\\n]{0,2000}\"|'[^'\\n]{0,2000}'|[^\\s,;&}]{1,2000})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(\\b(?:Authorization\\s{0,3}[:=]\\s{0,3}(?:\\w{1,20}\\s{1,3})?|Bearer\\s{1,3}))[\\w.~+/=-]{8,2000}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.{0,10000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)",
          Pattern.DOTALL);

  private final List<String> secrets;

  private Masking(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .flatMap(String::lines)
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .distinct()
            // The longest first: a secret may hold a shorter one.
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
  }

  /** Masks by pattern only. */
  public static Masking byPattern() {
    return new Masking(List.of());
  }

  /**
   * Masks by pattern, and wherever they appear the values of {@code named} whose name looks secret
   * ({@code SECRET_KEY}, {@code redisPassword}) and the passwords of addresses among its values.
   */
  public static Masking of(Map<String, String> named) {
    List<String> secrets = new ArrayList<>();
    named.forEach(
        (name, value) -> {
          if (isSecretName(name)) {
            secrets.add(value);
          }
          Matcher address = ADDRESS_PASSWORD.matcher(value);
          while (address.find()) {
            secrets.add(address.group(2));
          }
        });
    return new Masking(secrets);
  }

  /** Whether a variable or parameter of this name holds a secret. */
  public static boolean isSecretName(String name) {
    return SECRET_NAME.matcher(name).find();
  }

  public String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    masked = PRIVATE_KEY.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
    masked = ADDRESS_PASSWORD.matcher(masked).replaceAll("$1***@");
    masked = NAMED_VALUE.matcher(masked).replaceAll("$1***");
    return AUTHORIZATION.matcher(masked).replaceAll("$1***");
  }
}
