package io.tocsin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://app:hunter22@db:5432/shop        | postgresql://app:***@db:5432/shop
          redis://:hunter22@cache/0                     | redis://:***@cache/0
          amqp://app:hun@ter22@mq/                      | amqp://app:***@mq/
          SECRET_KEY=hunter22 next                      | SECRET_KEY=*** next
          {"db_password": "hunter 22", "port": 1}       | {"db_password": ***, "port": 1}
          GITHUB_TOKEN: hunter22                        | GITHUB_TOKEN: ***
          Authorization: Basic aHVudGVyMjI=             | Authorization: Basic ***
          curl with Bearer hunter22hunter22             | curl with Bearer ***
          """)
  void hidesWhatLooksLikeASecret(String text, String masked) {
    assertThat(Masking.byPattern().mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "GET http://127.0.0.1:18080/health 200",
    "connection to db:5432 refused for user app",
    "2026-11-22 21:36:02 LOG: database system is ready"
  })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(Masking.byPattern().mask(text)).isEqualTo(text);
  }

  @Test
  void hidesAPrivateKeyOverSeveralLines() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\nxyz\n-----END RSA PRIVATE KEY-----";
    assertThat(Masking.byPattern().mask("a " + key + " b")).isEqualTo("a *** b");
  }

  @Test
  void hidesTheSecretsItWasToldWhereverTheyAppear() {
    Masking masking =
        Masking.of(
            Map.of("SECRET_KEY", "hunter22", "DB", "postgresql://app:dbpass@db/x", "A", "b"));
    assertThat(masking.mask("hunter22, dbpass and b")).isEqualTo("***, *** and b");
  }

  @Test
  void leavesTextReadableWhenASecretIsAsShortAsAWord() {
    assertThat(Masking.of(Map.of("PASSWORD", "a")).mask("a banana")).isEqualTo("a banana");
  }

  @Test
  void isNotSlowedDownByHostileText() {
    String hostile = "token".repeat(20_000) + "://" + ":".repeat(20_000);
    assertThatNoException()
        .isThrownBy(
            () ->
                Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> Masking.byPattern().mask(hostile)));
  }
}
