package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages' texts are those that pages say. */
class BundleTest {

  private final Properties english = Rendering.bundle("messages.properties");

  /** Some of them are read without a format, in which two apostrophes would stay two. */
  @Test
  void englishHasNoApostrophe() {
    english.forEach(
        (key, text) -> assertThat(text.toString()).as(key.toString()).doesNotContain("'"));
  }

  @Test
  void eachKindOfMessageHasItsName() {
    assertThat(EventKind.values())
        .allMatch(kind -> english.containsKey("delivery.event." + kind.word()));
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
        .map(found -> Pattern.compile(Pattern.quote(found.group(1)) + "[A-Za-z0-9_-]+"))
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
}
