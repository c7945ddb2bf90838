package io.tocsin.postmortem;

import static io.tocsin.postmortem.Wording.SAY;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words by which a postmortem is found again (spec, M4): in small letters, each once, in the order
 * of their writer.
 *
 * @param line the words with a comma and a blank between them; made so from whatever is typed
 */
@Embeddable
public record Tags(@Column(name = "tags") String line) {

  /** Most tags of one postmortem. */
  public static final int MAX = 10;

  /** Longest tag, in characters. */
  public static final int MAX_LENGTH = 40;

  static final String BETWEEN = ", ";

  private static final Pattern SEPARATORS = Pattern.compile("[,;，；、\n]");

  // Below what its constructor needs.
  public static final Tags NONE = new Tags("");

  /**
   * @throws UnfitDraft when there are too many or one is too long
   */
  public Tags {
    List<String> words = words(line);
    if (words.size() > MAX) {
      throw new UnfitDraft("tags", SAY.say("tags.many", words.size(), MAX));
    }
    for (String word : words) {
      if (word.length() > MAX_LENGTH) {
        throw new UnfitDraft("tags", SAY.say("tag.long", word, MAX_LENGTH));
      }
    }
    line = String.join(BETWEEN, words);
  }

  public static Tags of(List<String> words) {
    return new Tags(String.join(BETWEEN, words));
  }

  public List<String> all() {
    return words(line);
  }

  private static List<String> words(String typed) {
    return SEPARATORS
        .splitAsStream(typed)
        .map(word -> word.replaceAll("[\\s\\p{Cc}]+", " ").strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
