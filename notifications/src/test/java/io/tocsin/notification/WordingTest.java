package io.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @ValueSource(strings = {"notification", "slack/slack"})
  void everyTextIsThereInBothLanguages(String bundle) throws IOException {
    Properties english = read(bundle + ".properties");
    Properties chinese = read(bundle + "_zh_CN.properties");

    assertThat(chinese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    assertThat(english.values()).noneMatch(text -> HAN.matcher((String) text).find());
    assertThat(chinese.values()).allMatch(text -> HAN.matcher((String) text).find());
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    var stream = WordingTest.class.getResourceAsStream(name);
    assertThat(stream).as(name).isNotNull();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
