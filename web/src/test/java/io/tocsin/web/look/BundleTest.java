package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two languages say the same things, and nothing that no page says (spec, U4). */
class BundleTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Properties english = Rendering.bundle("messages.properties");
  private final Properties chinese = Rendering.bundle("messages_zh_CN.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void englishHasNoChineseAndNoQuoteThatSwallowsArguments() {
    english.forEach(
        (key, text) -> {
          assertThat(text.toString()).as(key.toString()).doesNotContainPattern(HAN);
          assertThat(text.toString()).as(key.toString()).doesNotContain("'");
        });
  }

  @Test
  void eachKeyIsUsed() throws IOException {
    String sources = sources();
    List<Pattern> families = families(sources);
    assertThat(english.stringPropertyNames())
        .allMatch(
            key ->
                sources.contains("#{" + key + "}")
                    || sources.contains("#{" + key + "(")
                    || sources.contains("'" + key + "'")
                    || sources.contains("\"" + key + "\"")
                    || families.stream().anyMatch(family -> family.matcher(key).matches()));
  }

  /** A page builds {@code clock.state.BREACHED} from {@code 'clock.state.' + state}. */
  private static List<Pattern> families(String sources) {
    Matcher prefixes = Pattern.compile("['\"]([a-zA-Z.]+\\.)['\"] \\+").matcher(sources);
    return prefixes
        .results()
        .map(found -> Pattern.compile(Pattern.quote(found.group(1)) + "[A-Za-z0-9_]+"))
        .toList();
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String root : List.of("src/main/resources/templates", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static int arguments(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }
}
