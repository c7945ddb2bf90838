package io.tocsin.probe;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names of versions, older ones first: {@code v1.9.0}, {@code v1.10.0-rc1}, {@code v1.10.0}. What
 * is no version at all ({@code latest}) comes before them.
 */
final class VersionOrder implements Comparator<String> {

  private static final Pattern PART = Pattern.compile("\\d+|\\D+");
  private static final Pattern VERSION = Pattern.compile("[vV]?\\d.*");

  @Override
  public int compare(String a, String b) {
    boolean first = VERSION.matcher(a).matches();
    if (first != VERSION.matcher(b).matches()) {
      return first ? 1 : -1;
    }
    List<String> as = parts(a);
    List<String> bs = parts(b);
    for (int i = 0; i < Math.min(as.size(), bs.size()); i++) {
      int difference = part(as.get(i), bs.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return rest(as, bs.size()) - rest(bs, as.size());
  }

  /** Of names that begin alike the longer is newer, but {@code 1.0-rc1} is older than 1.0. */
  private static int rest(List<String> parts, int from) {
    if (parts.size() <= from) {
      return 0;
    }
    return parts.get(from).startsWith("-") ? -1 : 1;
  }

  private static int part(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    if (numbers) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    if (a.startsWith("-") != b.startsWith("-")) {
      return a.startsWith("-") ? -1 : 1;
    }
    return a.compareTo(b);
  }

  private static List<String> parts(String name) {
    String bare = name.replaceFirst("^[vV](?=\\d)", "");
    return PART.matcher(bare).results().map(MatchResult::group).toList();
  }
}
