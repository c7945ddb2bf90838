package io.tocsin.postmortem;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * What people write (spec, M2): plain text in paragraphs, empty where nothing was written. Blanks
 * around a text and control characters are taken off.
 *
 * @param rootCause key of one of the procedure's candidates in the plan; empty while unknown
 * @param rootCauseText the cause in people's own words
 * @param whys up to {@link #WHYS} answers, each to the one before
 * @param vulnerability the report that a security incident needs
 * @param tags by which it is found again
 */
@Embeddable
public record Draft(
    String summary,
    String impact,
    String rootCause,
    String rootCauseText,
    @Convert(converter = WhysConverter.class) List<String> whys,
    String contributing,
    String wentWell,
    String wentBadly,
    String prevention,
    String vulnerability,
    Tags tags) {

  /** Longest text, in characters. */
  public static final int MAX_TEXT = 20_000;

  /** Longest answer to one why, in characters. */
  public static final int MAX_WHY = 2_000;

  /** How often "why" is asked. */
  public static final int WHYS = 5;

  /** Nothing written yet. */
  public static final Draft EMPTY =
      new Draft("", "", "", "", List.of(), "", "", "", "", "", Tags.NONE);

  /**
   * @throws UnfitDraft when a text is too long or there are too many whys
   */
  public Draft {
    summary = fit("summary", summary, MAX_TEXT);
    impact = fit("impact", impact, MAX_TEXT);
    rootCause = fit("rootCause", rootCause, 100);
    rootCauseText = fit("rootCauseText", rootCauseText, MAX_TEXT);
    whys = fitWhys(whys);
    contributing = fit("contributing", contributing, MAX_TEXT);
    wentWell = fit("wentWell", wentWell, MAX_TEXT);
    wentBadly = fit("wentBadly", wentBadly, MAX_TEXT);
    prevention = fit("prevention", prevention, MAX_TEXT);
    vulnerability = fit("vulnerability", vulnerability, MAX_TEXT);
  }

  private static List<String> fitWhys(List<String> whys) {
    List<String> answers = new ArrayList<>();
    whys.forEach(why -> answers.add(fit("whys", why, MAX_WHY)));
    while (!answers.isEmpty() && answers.get(answers.size() - 1).isEmpty()) {
      answers.remove(answers.size() - 1);
    }
    if (answers.size() > WHYS) {
      throw new UnfitDraft("whys", Wording.SAY.say("whys.many", answers.size(), WHYS));
    }
    return List.copyOf(answers);
  }

  static String fit(String field, String text, int max) {
    String plain =
        text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    if (plain.length() > max) {
      throw new UnfitDraft(field, Wording.SAY.say("text.long", plain.length(), max));
    }
    return plain;
  }
}
