package io.tocsin.web.part;

import io.tocsin.web.error.Invalid;

/** What a person writes to a step or an answer; in forms a field {@code note}. */
public final class Note {

  /** In characters, a line's end being one. */
  public static final int LONGEST = 4000;

  private Note() {}

  /**
   * As it is kept: browsers end lines with two characters, and count them as one.
   *
   * @throws Invalid when it is too long, or no text
   */
  public static String checked(String typed) {
    String note = typed.replace("\r\n", "\n").strip();
    if (note.length() > LONGEST) {
      throw new Invalid("note", Wording.say("problem.tooLong", LONGEST));
    } else if (!PlainText.is(note)) {
      throw new Invalid("note", Wording.say("problem.control"));
    }
    return note;
  }
}
