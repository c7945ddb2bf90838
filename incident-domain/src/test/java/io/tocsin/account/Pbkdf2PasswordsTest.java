package io.tocsin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordsTest {

  private final Passwords passwords = new Pbkdf2Passwords(10);

  @Test
  void matchesOnlyTheSamePassword() {
    String hash = passwords.hash("警钟 tocsin");

    assertThat(passwords.match("警钟 tocsin", hash)).isTrue();
    assertThat(passwords.match("警钟 Tocsin", hash)).isFalse();
  }

  @Test
  void saltsEachHash() {
    assertThat(passwords.hash("same password")).isNotEqualTo(passwords.hash("same password"));
  }

  @Test
  void matchesHashesOfAnotherCost() {
    assertThat(passwords.match("old", new Pbkdf2Passwords(5).hash("old"))).isTrue();
  }

  @Test
  void costsAsMuchAsRecommended() {
    assertThat(new Pbkdf2Passwords().hash("x")).startsWith("pbkdf2-sha512$210000$");
  }
}
