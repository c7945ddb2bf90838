package io.tocsin.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all modules say, they say in both languages and whole (spec, U4). */
class WordingTest {

  private static final Path ROOT = Path.of("..");
  private static final String CHINESE = "_zh_CN.properties";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]'");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  private static final Object[] NUMBERS = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 20, (file, about) -> isChinese(file))) {
      List<String> found =
          files.map(file -> file.toString().replace(CHINESE, "")).sorted().toList();
      assertThat(found).hasSizeGreaterThan(20);
      return found.stream();
    }
  }

  private static boolean isChinese(Path file) {
    return file.toString().endsWith(CHINESE) && file.toString().contains("src/main/resources");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesSayTheSameThings(String bundle) throws IOException {
    Properties english = read(bundle + ".properties");
    Properties chinese = read(bundle + CHINESE);

    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(english.getProperty(key)).as(key).doesNotContainPattern(HAN);
    }
  }

  /** A lone apostrophe quotes what follows, and then the reader sees {@code {0}}. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noQuoteSwallowsAnArgument(String bundle) throws IOException {
    for (Properties language : List.of(read(bundle + ".properties"), read(bundle + CHINESE))) {
      for (String key : language.stringPropertyNames()) {
        assertThat(new MessageFormat(language.getProperty(key)).format(NUMBERS))
            .as(key)
            .doesNotContainPattern(PLACE);
      }
    }
  }

  private static List<Integer> places(String text) {
    return PLACE
        .matcher(QUOTED_BRACE.matcher(text).replaceAll(""))
        .results()
        .map((MatchResult place) -> Integer.valueOf(place.group(1)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
