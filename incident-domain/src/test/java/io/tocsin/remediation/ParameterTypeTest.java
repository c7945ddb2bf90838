package io.tocsin.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.text.LocalText;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTypeTest {

  @ParameterizedTest
  @CsvSource({
    "TAG, v1.2.0",
    "TAG, release/2026.11",
    "NUMBER, 2",
    "NAME, report_reader",
    "ADDRESS, 203.0.113.7",
    "ADDRESS, 2001:db8::7",
    "PACKAGE, requests",
    "PACKAGE, requests==2.32.3",
    "FILE, football-2026-11-25.sql.gz"
  })
  void takesWhatThePlaceIsFor(Type type, String value) {
    assertThat(checked(type, value)).endsWith(value);
  }

  @ParameterizedTest
  @CsvSource({
    "TAG, --force",
    "TAG, v1..v2",
    "TAG, 'v1; reboot'",
    "NUMBER, 0",
    "NUMBER, 9",
    "NUMBER, 2 3",
    "NUMBER, -1",
    "NAME, 'a\"; drop table users'",
    "NAME, -U",
    "ADDRESS, 127.0.0.1",
    "ADDRESS, 0.0.0.0",
    "ADDRESS, ::1",
    "ADDRESS, ::",
    "ADDRESS, example.org",
    "ADDRESS, 300.1.1.1",
    "ADDRESS, 203.0.113.7/0",
    "PACKAGE, -r",
    "PACKAGE, requests>=2",
    "FILE, ../passwd",
    "FILE, a/b.sql",
    "FILE, -rf",
    "FILE, ''"
  })
  void refusesWhatCouldDoSomethingElse(Type type, String value) {
    assertThatThrownBy(() -> checked(type, value)).isInstanceOf(InvalidParameter.class);
  }

  private static String checked(Type type, String value) {
    return ParameterType.checked(
        new Parameter(
            "place", type, LocalText.verbatim("Place"), Optional.empty(), Optional.empty(), 1, 8),
        value,
        Optional.of("/folder"));
  }
}
