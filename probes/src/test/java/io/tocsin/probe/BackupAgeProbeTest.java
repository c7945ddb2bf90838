package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupAgeProbeTest {

  /** In Shanghai 02:00 of the next day is 18:00, 14:00 is 06:00. */
  private static final String SHANGHAI = "Asia/Shanghai";

  @TempDir Path folder;

  @Test
  void isWellWhenTheLastDueBackupIsThere() throws IOException {
    file("db-1.sql", "2026-11-22T06:00:10Z", 5000);
    file("db-2.sql.gz", "2026-11-22T18:03:00Z", 2048);
    ProbeResult result = look("2026-11-22T21:37:30Z", Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en())
        .isEqualTo("Newest backup db-2.sql.gz of 2026-11-23 02:03:00 +08:00, 2.0 KiB");
    assertThat(result.evidence())
        .isEqualTo(
            "2026-11-23 02:03:00 +08:00  2.0 KiB  db-2.sql.gz\n"
                + "2026-11-22 14:00:10 +08:00  4.9 KiB  db-1.sql");
    assertThat(result.measurements())
        .containsExactly(
            new Measurement("backup.age", 3 * 3600 + 34 * 60 + 30, "s"),
            new Measurement("backup.size", 2048, "bytes"),
            new Measurement("backups", 2, "1"));
  }

  @ParameterizedTest
  @CsvSource({
    // Due at 18:00, with half an hour for making it.
    "2026-11-22T06:05:00Z,2026-11-22T18:29:59Z,OK",
    "2026-11-22T06:05:00Z,2026-11-22T18:30:00Z,FAIL",
    "2026-11-22T17:59:59Z,2026-11-22T18:30:00Z,FAIL",
    "2026-11-22T18:00:00Z,2026-11-22T18:30:00Z,OK",
    // In the morning the last one due is yesterday's.
    "2026-11-21T18:05:00Z,2026-11-22T06:15:00Z,OK",
    "2026-11-21T06:05:00Z,2026-11-21T18:15:00Z,OK",
    "2026-11-19T06:05:00Z,2026-11-21T18:15:00Z,FAIL",
  })
  void missesTheLastDueBackupAfterItsGrace(String written, String now, Verdict verdict)
      throws IOException {
    file("db.sql", written, 100);
    ProbeResult result = look(now, Map.of());
    assertThat(result.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.FAIL) {
      assertThat(result.summary().en()).startsWith("Backup of 2026-11-2").contains("is missing");
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22T20:00:00Z,OK", "2026-11-22T20:00:01Z,FAIL"})
  void judgesByAgeAlone(String now, Verdict verdict) throws IOException {
    file("db.sql", "2026-11-22T08:00:00Z", 100);
    Map<String, String> parameters = Map.of("directory", folder.toString(), "maxAge", "PT12H");
    assertThat(probe(now).look(Probing.request(parameters)).verdict()).isEqualTo(verdict);
  }

  @Test
  void knowsThatAnHourMayBeSkippedInSpring() throws IOException {
    file("db.sql", "2026-03-29T01:00:00Z", 100);
    // 02:30 does not exist in Berlin on that day; it is 03:30, which is 01:30 UTC.
    Map<String, String> berlin = Map.of("at", "02:30", "zone", "Europe/Berlin");
    assertThat(look("2026-03-29T01:59:59Z", berlin).verdict()).isEqualTo(Verdict.OK);
    assertThat(look("2026-03-29T02:00:00Z", berlin).verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"0,'',FAIL", "1,'',OK", "99,100,FAIL", "100,100,OK"})
  void failsWhenTheNewestIsTooSmall(int bytes, String least, Verdict verdict) throws IOException {
    file("old.sql", "2026-11-22T06:00:10Z", 5000);
    file("new.sql", "2026-11-22T18:00:10Z", bytes);
    ProbeResult result = look("2026-11-22T21:00:00Z", Map.of("minBytes", least));
    assertThat(result.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.FAIL) {
      assertThat(result.summary().en()).startsWith("new.sql holds " + bytes + " B");
      assertThat(result.summary().zhCn()).contains("new.sql");
    }
  }

  @Test
  void countsNeitherUnfinishedNorForeignFilesNorDirectories() throws IOException {
    file("db.sql", "2026-11-22T06:00:10Z", 100);
    file("new.sql.part", "2026-11-22T20:00:00Z", 100);
    file("new.sql.tmp", "2026-11-22T20:00:00Z", 100);
    file("notes.txt", "2026-11-22T20:00:00Z", 100);
    Files.createDirectory(folder.resolve("dir.sql"));
    ProbeResult result = look("2026-11-22T21:00:00Z", Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.measurements()).contains(new Measurement("backups", 1, "1"));
  }

  @Test
  void followsALinkOnlyInside(@TempDir Path outside) throws IOException {
    Path elsewhere = Files.writeString(outside.resolve("x"), "root:x");
    Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.parse("2026-11-22T20:00:00Z")));
    file("db.sql", "2026-11-22T18:00:10Z", 100);
    Files.createSymbolicLink(folder.resolve("outside.sql"), elsewhere);
    Files.createSymbolicLink(folder.resolve("nowhere.sql"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("latest.sql"), folder.resolve("db.sql"));
    ProbeResult result = look("2026-11-22T21:00:00Z", Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.evidence()).contains("db.sql", "latest.sql").doesNotContain("outside");
    assertThat(result.measurements()).contains(new Measurement("backups", 2, "1"));
  }

  @Test
  void warnsOfABackupFromTheFuture() throws IOException {
    file("db.sql", "2026-11-23T18:00:10Z", 100);
    ProbeResult result = look("2026-11-22T21:00:00Z", Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.summary().en()).contains("in the future");
  }

  @Test
  void failsWithoutAnyBackup() {
    ProbeResult result = look("2026-11-22T21:00:00Z", Map.of("pattern", "shop-*.dump"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).isEqualTo("No backup shop-*.dump in " + folder);
  }

  @Test
  void saysThatTheDirectoryIsNotThere() throws IOException {
    for (Path missing :
        new Path[] {folder.resolve("gone"), Files.createFile(folder.resolve("f"))}) {
      NotSeen result =
          ProbeContract.notSeen(
              look("2026-11-22T21:00:00Z", Map.of("directory", missing.toString())));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("There is no directory " + missing);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "directory|''|parameter directory is missing",
        "directory|backups|parameter directory is wrong",
        "at|''|parameter at is missing",
        "at|25:00|parameter at is wrong",
        "zone|''|parameter zone is missing",
        "zone|Atlantis|parameter zone is wrong",
        "grace|-PT1H|parameter grace is wrong",
        "maxAge|1 day|parameter maxAge is wrong",
        "pattern|[a|parameter pattern is wrong",
        "minBytes|-1|parameter minBytes is wrong",
      })
  void namesAParameterThatIsWrong(String name, String value, String complaint) {
    NotSeen result = ProbeContract.notSeen(look("2026-11-22T21:00:00Z", Map.of(name, value)));
    assertThat(result.reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains(complaint);
  }

  private ProbeResult look(String now, Map<String, String> changed) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("directory", folder.toString());
    parameters.put("at", "02:00,14:00");
    parameters.put("zone", SHANGHAI);
    parameters.putAll(changed);
    return probe(now).look(Probing.request(parameters));
  }

  private static Probe probe(String now) {
    return new BackupAgeProbe(Probing.LOOKING, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private void file(String name, String written, int bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[bytes]);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
  }
}
