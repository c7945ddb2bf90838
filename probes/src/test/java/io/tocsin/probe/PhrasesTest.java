package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.ProbeResult.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A probe's summary is said in both languages. */
class PhrasesTest {

  private static final Properties ENGLISH = properties("phrases.properties");
  private static final Properties CHINESE = properties("phrases_zh_CN.properties");

  @Test
  void areThereInBothLanguagesWithTheSameArguments() {
    assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(arguments(CHINESE.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(ENGLISH.getProperty(key)));
    }
  }

  @Test
  void loseNothingToTheirFormat() {
    for (String key : ENGLISH.stringPropertyNames()) {
      // A lone apostrophe would quote the arguments after it.
      assertThat(new MessageFormat(ENGLISH.getProperty(key)).toPattern().replace("''", "'"))
          .isEqualTo(ENGLISH.getProperty(key));
    }
  }

  @Test
  void haveAWordForEachReason() {
    for (Reason reason : Reason.values()) {
      assertThat(ENGLISH.getProperty("reason." + reason)).as(reason.name()).isNotBlank();
    }
  }

  private static String arguments(String phrase) {
    Matcher matcher = Pattern.compile("\\{(\\d)}").matcher(phrase);
    return matcher.results().map(m -> m.group(1)).sorted().collect(Collectors.joining());
  }

  private static Properties properties(String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Fixture.text(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
