package io.tocsin.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Paper or its dark twin; AUTO follows the device. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** As it stands in the page's {@code data-theme}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> named(String name) {
    return Arrays.stream(values()).filter(theme -> theme.toString().equals(name)).findFirst();
  }
}
