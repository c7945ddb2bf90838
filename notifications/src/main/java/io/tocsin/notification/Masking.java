package io.tocsin.notification;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a provider's words fit to be kept: no secrets, one line, not long. A webhook's URL is a
 * secret as a whole, so only the host of any URL stays.
 */
public final class Masking {

  private static final int LONGEST = 400;
  private static final Pattern URL =
      Pattern.compile(
          "\\b([a-z][a-z0-9+.-]*://)(?:[^\\s/@\"'<>]*@)?([^\\s/?#\"'<>]+)[^\\s\"'<>]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final String HIDDEN = "•••";

  private final List<String> secrets;

  private Masking(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Hides URLs, and these words wherever they appear. */
  public static Masking of(Collection<String> secrets) {
    return new Masking(secrets.stream().filter(secret -> !secret.isBlank()).toList());
  }

  public String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, HIDDEN);
    }
    masked = URL.matcher(masked).replaceAll("$1$2/" + HIDDEN);
    masked = CONTROL.matcher(masked).replaceAll(" ").strip();
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
  }
}
