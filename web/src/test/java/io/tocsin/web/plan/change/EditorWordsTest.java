package io.tocsin.web.plan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The editors' libraries speak English; our words for them keep up with what they say. */
class EditorWordsTest {

  private static final Path LIBRARIES = Path.of("node_modules");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^  (?:'((?:[^'\\\\]|\\\\.)*)'|([A-Za-z]+)): '([^']*)',$");
  private static final Pattern SAID = Pattern.compile("ranslate\\('([^']*)'");
  private static final Pattern HIT_POLICY = Pattern.compile("(?:label|explanation): '([^']*)'");

  @Test
  void whateverTheEditorOfTablesSaysIsSaidInChineseToo() throws IOException {
    List<String> said = said(LIBRARIES.resolve("dmn-js-decision-table/lib"), SAID);

    assertThat(said).hasSizeGreaterThan(100);
    assertThat(words()).containsKeys(said.toArray(String[]::new));
  }

  @Test
  void hitPoliciesAreNamedInChinese() throws IOException {
    List<String> said =
        said(LIBRARIES.resolve("dmn-js-decision-table/lib/features/hit-policy"), HIT_POLICY);

    assertThat(said).hasSizeGreaterThan(20);
    assertThat(words()).containsKeys(said.toArray(String[]::new));
  }

  @Test
  void eachWordIsChinese() throws IOException {
    assertThat(words().values())
        .hasSizeGreaterThan(150)
        .allSatisfy(word -> assertThat(word).containsPattern("\\p{IsHan}"));
  }

  private static Map<String, String> words() throws IOException {
    String script = Files.readString(Path.of("src/main/webapp/static/js/editor/words.js"));
    return ENTRY
        .matcher(script)
        .results()
        .collect(
            Collectors.toMap(
                entry -> entry.group(1) == null ? entry.group(2) : entry.group(1),
                entry -> entry.group(3)));
  }

  private static List<String> said(Path folder, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .map(EditorWordsTest::text)
          .flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1)))
          .distinct()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
