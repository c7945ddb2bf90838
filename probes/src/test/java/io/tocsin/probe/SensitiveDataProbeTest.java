package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveDataProbeTest {

  @TempDir Path folder;

  private final SensitiveDataProbe probe = new SensitiveDataProbe(Probing.LOOKING);

  @Test
  void tellsFileAndLineAndNeverTheSecret() throws IOException {
    write("site/app.env", "DEBUG=1\nSECRET_KEY=hush1\n\nREDIS_PASSWORD: hush2\n");
    write("site/main.py", "import os\nAPI_TOKEN = 'hush3'\n");
    ProbeResult result = look(Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.evidence().lines())
        .containsExactlyInAnyOrder("site/app.env:2", "site/app.env:4", "site/main.py:2");
    assertThat(result.summary().en()).startsWith("3 places in 2 files").doesNotContain("hush");
    assertThat(result.measurements()).contains(new Measurement("secrets", 3, "1"));
  }

  @Test
  void isWellWhenNothingIsWritten() throws IOException {
    write("compose.yml", "environment:\n  SECRET_KEY: ${SECRET_KEY}\n");
    ProbeResult result = look(Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en()).isEqualTo("No secret is written in 1 files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET_KEY=abc",
        "password: hunter2",
        "\"apiKey\": \"abc\"",
        "db_passwd = \"x\"",
        "AUTH_TOKEN='x'",
        "export TOKEN=x",
        "client.secret.value: x"
      })
  void knowsASecret(String line) {
    assertThat(SecretSearch.holdsSecret(line, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET_KEY=", "SECRET_KEY=${SECRET_KEY}", "password: <set me>", "token: \"{{ token }}\"",
        "password = os.environ['P']", "token = None", "# the secret of success", "secrets:",
        "password: ***"
      })
  void knowsWhatIsNone(String line) {
    assertThat(SecretSearch.holdsSecret(line, false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"token = other,false", "token = \"abc\",true", "def f(token: str = ''):,false"})
  void takesABareWordInCodeForAnotherVariable(String line, boolean secret) {
    assertThat(SecretSearch.holdsSecret(line, true)).isEqualTo(secret);
  }

  @Test
  void looksOnlyIntoWhatIsIncludedAndNotExcluded() throws IOException {
    write("a.txt", "password=x");
    write("b.env.example", "password=x");
    write("lib/c.env", "password=x");
    write(".git/d.env", "password=x");
    assertThat(look(Map.of("exclude", "lib, *.example")).verdict()).isEqualTo(Verdict.OK);
    assertThat(look(Map.of("include", "*.txt")).evidence()).isEqualTo("a.txt:1");
  }

  @Test
  void followsNoLink() throws IOException {
    Path outside = Files.createTempDirectory("outside");
    Files.writeString(outside.resolve("x.env"), "password=x");
    Files.createSymbolicLink(folder.resolve("link.env"), outside.resolve("x.env"));
    Files.createSymbolicLink(folder.resolve("links"), outside);
    Files.createSymbolicLink(folder.resolve("round"), folder);
    ProbeResult result = look(Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.measurements()).contains(new Measurement("files", 0, "1"));
  }

  @Test
  void saysWhenThereWouldBeMore() throws IOException {
    write("big.env", "x".repeat(SecretSearch.LARGEST_FILE) + "\npassword=x\n");
    ProbeResult result = look(Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.summary().en()).endsWith("not all could be searched");
    write("many.env", "password=x\n".repeat(SecretSearch.MOST_FOUND + 10));
    write("more.env", "password=x\n");
    assertThat(look(Map.of()).evidence().lines()).hasSizeLessThanOrEqualTo(SecretSearch.MOST_FOUND);
  }

  @Test
  void searchesHostileTextInLinearTime() throws IOException {
    write("hostile.env", "password".repeat(100_000) + "\n" + "secret_".repeat(500) + "\n");
    Stopwatch watch = new Stopwatch();
    assertThat(look(Map.of()).verdict()).isEqualTo(Verdict.OK);
    assertThat(watch.elapsed().toSeconds()).isLessThan(5);
  }

  @ParameterizedTest
  @CsvSource({"directory,relative", "directory,/no/such", "include,[", "exclude,{"})
  void namesAWrongParameter(String name, String value) {
    ProbeResult result = look(Map.of(name, value));
    assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("parameter " + name + " is wrong");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private ProbeResult look(Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(Map.of("directory", folder.toString()));
    parameters.putAll(more);
    return probe.look(Probing.request(parameters));
  }
}
