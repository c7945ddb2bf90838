package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.ProbeResult.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a probe's summary is made of. */
class PhrasesTest {

  private static final Properties ENGLISH = properties("phrases.properties");

  @Test
  void haveAWordForEachReason() {
    for (Reason reason : Reason.values()) {
      assertThat(ENGLISH.getProperty("reason." + reason)).as(reason.name()).isNotBlank();
    }
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
