package io.tocsin.web.postmortem;

import java.util.function.IntFunction;

/** Keeps the beginning and the end of a long text: the first sign and the last word. */
final class Excerpt {

  static final int MAX = 3_000;

  private Excerpt() {}

  /**
   * @param cut says how many characters are left out
   */
  static String of(String text, IntFunction<String> cut) {
    if (text.length() <= MAX) {
      return text;
    }
    int head = boundary(text, MAX / 3);
    int tail = boundary(text, text.length() - (MAX - MAX / 3));
    return text.substring(0, head) + "\n" + cut.apply(tail - head) + "\n" + text.substring(tail);
  }

  /** Never within a character. */
  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }
}
