package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The plan's folder as a zip file (spec, D1). */
class PlanArchiveTest {

  private static final Map<String, String> SHIPPED = PlanSource.shipped().files();

  @Test
  void whatComesInGoesOutByteForByte() {
    byte[] once = PlanArchive.write(SHIPPED);

    Map<String, String> files = PlanArchive.read(once);

    assertThat(files).isEqualTo(SHIPPED);
    assertThat(PlanArchive.write(files)).isEqualTo(once);
  }

  @Test
  void theFolderMayStandInAnotherOneAndOtherFilesAreLeftOut() {
    Map<String, byte[]> entries = new TreeMap<>();
    SHIPPED.forEach((path, text) -> entries.put("football/" + path, bytes(text)));
    entries.put("football/README.md", bytes("read me"));
    entries.put("football/.git/config.yaml", bytes("hidden"));

    assertThat(PlanArchive.read(zip(entries))).isEqualTo(SHIPPED);
  }

  @Test
  void aPathThatLeadsOutOfTheFolderIsNoFileOfAPlan() {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("plan.yaml", bytes("key: a"));
    entries.put("../plan.yaml", bytes("evil"));
    entries.put("/etc/plan.yaml", bytes("evil"));
    entries.put("a\\..\\b.yaml", bytes("evil"));

    assertThat(PlanArchive.read(zip(entries))).containsOnlyKeys("plan.yaml");
  }

  @Test
  void refusesWhatIsNoZipFile() {
    assertThatThrownBy(() -> PlanArchive.read(bytes("no zip")))
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining("plan.yaml:1: the archive holds no plan");
  }

  @Test
  void refusesABombOfWhichLittleIsUnpacked() {
    assertThatThrownBy(() -> PlanArchive.read(zip(Map.of("plan.yaml", new byte[50_000_000]))))
        .hasMessage("plan.yaml:1: is too large");
  }

  @Test
  void refusesABombBesideThePlan() {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("plan.yaml", bytes("key: a"));
    entries.put("notes.txt", new byte[50_000_000]);

    assertThatThrownBy(() -> PlanArchive.read(zip(entries)))
        .hasMessage("notes.txt:1: is too large");
  }

  @Test
  void refusesManyFiles() {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      entries.put("x" + i + ".yaml", bytes("a: b"));
    }

    assertThatThrownBy(() -> PlanArchive.read(zip(entries)))
        .hasMessageContaining("an archive has at most 500 files");
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] latin = "name: M\u00fchle".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> PlanArchive.read(zip(Map.of("plan.yaml", latin))))
        .hasMessageContaining("plan.yaml:1: is no text in UTF-8");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
