package io.tocsin.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome.Exited;
import io.tocsin.remediation.ParameterChoices.Choice;
import io.tocsin.text.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalParameterChoicesTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path folder;

  private final LocalCommandRunner runner = new LocalCommandRunner();
  private final LocalParameterChoices choices =
      new LocalParameterChoices(name -> Optional.empty(), runner);

  @Test
  void proposesTheNewestBackupFromBeforeTheEmergency() throws IOException {
    file("morning.sql", NOON.minusSeconds(3600), "rows");
    file("night.sql", NOON.minusSeconds(36_000), "rows");
    file("empty.sql", NOON.minusSeconds(60), "");
    file("after.sql", NOON.plusSeconds(60), "rows");

    List<Choice> found = of(Type.FILE);

    assertThat(found)
        .extracting(Choice::value)
        .containsExactly("after.sql", "empty.sql", "morning.sql", "night.sql");
    assertThat(found).extracting(Choice::fit).containsExactly(false, false, true, true);
  }

  @Test
  void doesNotFollowALinkOutOfTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.sql"), Path.of("/etc/passwd"));

    assertThat(of(Type.FILE)).isEmpty();
  }

  @Test
  void proposesTheNewestTagThatIsNotDeployed() {
    git("init", "-q");
    commit("v1.9.0");
    commit("v1.10.0");

    List<Choice> found = of(Type.TAG);

    assertThat(found).extracting(Choice::value).containsExactly("v1.10.0", "v1.9.0");
    assertThat(found).extracting(Choice::fit).containsExactly(false, true);
  }

  @Test
  void hasNothingToChooseWhereThereIsNoRepository() {
    assertThat(of(Type.TAG)).isEmpty();
  }

  private List<Choice> of(Type type) {
    return choices.of(
        new Parameter(
            "place",
            type,
            LocalText.verbatim("Place"),
            Optional.empty(),
            Optional.of(folder.toString()),
            0,
            0),
        NOON);
  }

  private void file(String name, Instant at, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(at));
  }

  private void commit(String tag) {
    git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "--allow-empty", "-m", tag);
    git("tag", tag);
  }

  private void git(String... arguments) {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(arguments));
    assertThat(
            runner.run(
                new Command(all, folder.toString(), Map.of(), Duration.ofSeconds(20)), text -> {}))
        .isInstanceOfSatisfying(Exited.class, exited -> assertThat(exited.code()).isZero());
  }
}
