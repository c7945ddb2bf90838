package io.tocsin.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path parent;

  @Test
  void isMadeAndClosedToOthers() throws IOException {
    Path folder = parent.resolve("a/data");
    new DataFolder(folder.toString()).close(this);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .endsWith("---");
  }

  @Test
  void keepsWhatItsOwnerGaveToTheGroup() throws IOException {
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwxrwx"));
    new DataFolder(parent.toString()).close(this);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
        .isEqualTo("rwxrwx---");
  }
}
