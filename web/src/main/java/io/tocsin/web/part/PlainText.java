package io.tocsin.web.part;

/** What databases and people can read: no control characters, no halves of a character. */
public final class PlainText {

  private PlainText() {}

  public static boolean is(String text) {
    return text.codePoints().allMatch(PlainText::readable);
  }

  private static boolean readable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE -> false;
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
      default -> true;
    };
  }
}
