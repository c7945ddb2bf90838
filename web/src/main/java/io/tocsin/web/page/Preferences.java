package io.tocsin.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What a browser keeps of its reader's choices; no secrets. */
public final class Preferences {

  public static final String LANGUAGE = "tocsin-language";
  public static final String THEME = "tocsin-theme";

  private Preferences() {}

  /** From the cookie, else from what the browser accepts, else English. */
  public static Language language(HttpServletRequest request) {
    return Cookies.find(request, LANGUAGE)
        .flatMap(Language::ofTag)
        .orElseGet(() -> Language.firstOf(accepted(request)));
  }

  public static Theme theme(HttpServletRequest request) {
    return Cookies.find(request, THEME).flatMap(Theme::named).orElse(Theme.AUTO);
  }

  private static List<Locale> accepted(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }
}
