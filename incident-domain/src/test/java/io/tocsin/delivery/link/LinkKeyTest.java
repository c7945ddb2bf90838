package io.tocsin.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyTest {

  @TempDir Path home;

  @Test
  void isMadeOnceForTheServersEyesOnly() throws IOException {
    byte[] made = new LinkKey(home.toString()).bytes();

    Path file = home.resolve("keys/links.key");
    assertThat(made).hasSize(32);
    assertThat(Files.readAllBytes(file)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new LinkKey(home.toString()).bytes()).isEqualTo(made);
  }

  @Test
  void twoInstallationsHaveTwoKeys() {
    assertThat(new LinkKey(home.resolve("a").toString()).bytes())
        .isNotEqualTo(new LinkKey(home.resolve("b").toString()).bytes());
  }

  @Test
  void aTruncatedKeySaysWhatToDo() throws IOException {
    Files.createDirectories(home.resolve("keys"));
    Files.write(home.resolve("keys/links.key"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> new LinkKey(home.toString()).bytes())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("links.key")
        .rootCause()
        .hasMessageContaining("delete it");
  }
}
