package io.tocsin.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

  private static final byte[] KEY = "k".repeat(32).getBytes(StandardCharsets.UTF_8);
  private static final LinkToken TOKEN =
      new LinkToken("1|del-1", Instant.parse("2026-03-02T03:00:00Z"));
  private static final String PURPOSE = "acknowledge-link/1:";

  @TempDir Path home;

  @Test
  void readsWhatItSigned() {
    assertThat(LinkToken.read(TOKEN.signed(PURPOSE, KEY), PURPOSE, KEY)).contains(TOKEN);
    assertThat(TOKEN.signed(PURPOSE, KEY)).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void anotherIncidentUnderTheSameSignatureIsForged() {
    String signature = TOKEN.signed(PURPOSE, KEY).replaceFirst(".*\\.", "");
    String other =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("2|del-1|1772420400".getBytes(StandardCharsets.UTF_8));

    assertThat(LinkToken.read(other + "." + signature, PURPOSE, KEY)).isEmpty();
  }

  @Test
  void aLinkForOneThingIsForgedForAnother() {
    assertThat(LinkToken.read(TOKEN.signed(PURPOSE, KEY), "confirmation-link/1:", KEY)).isEmpty();
  }

  @Test
  void anotherKeysSignatureIsForged() {
    byte[] other = "x".repeat(32).getBytes(StandardCharsets.UTF_8);

    assertThat(LinkToken.read(TOKEN.signed(PURPOSE, other), PURPOSE, KEY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a", "a.b", "a.b.c", "....", "%00.%00", "a.Ω", "é.AAAA"})
  void rubbishIsForged(String text) {
    assertThat(LinksForTests.issuing(home, new VirtualClock()).use(text))
        .isEqualTo(new AcknowledgeLink.Forged());
  }

  @Test
  void anEndlessTokenIsForged() {
    assertThat(LinkToken.read("a.".repeat(100_000), PURPOSE, KEY)).isEmpty();
  }
}
