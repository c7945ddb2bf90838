package io.tocsin.web.part;

/** The beginning of a text, for a list in which the whole of it would be too much. */
public final class Teaser {

  static final int MAX = 240;

  private Teaser() {}

  /** At most {@link #MAX} characters on one line, and a sign that there is more. */
  public static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= MAX) {
      return line;
    }
    int end = Character.isLowSurrogate(line.charAt(MAX)) ? MAX - 1 : MAX;
    return line.substring(0, end).stripTrailing() + "…";
  }
}
