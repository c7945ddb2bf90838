package io.tocsin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.plan.SshAccess;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome.Exited;
import io.tocsin.remediation.CommandRunner;
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

class TargetParameterChoicesTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path folder;

  private final LocalCommandRunner runner = new LocalCommandRunner();
  private final TargetParameterChoices choices = choosing(runner);
  private Optional<SshAccess> there = Optional.empty();

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

  @Test
  void looksOnTheHostThatTheActionIsFor() throws Exception {
    file("morning.sql", NOON.minusSeconds(3600), "rows");
    file("night of monday.sql", NOON.minusSeconds(36_000), "rows");
    file("empty.sql", NOON.minusSeconds(60), "");
    git("init", "-q");
    commit("v1.9.0");
    commit("v1.10.0");
    List<String> hosts = new ArrayList<>();
    there = Optional.of(new SshAccess("ssh://ops@web1", "/key", "/known", Optional.empty()));
    CommandRunner elsewhere =
        (command, output) -> {
          hosts.add(command.ssh().orElseThrow().address());
          return runner.run(
              new Command(
                  command.arguments(), command.directory(), Map.of(), Duration.ofSeconds(20)),
              output);
        };
    TargetParameterChoices choosing = choosing(elsewhere);

    assertThat(of(Type.FILE, Optional.empty(), choosing))
        .extracting(Choice::value, Choice::fit)
        .containsExactly(
            tuple("empty.sql", false),
            tuple("morning.sql", true),
            tuple("night of monday.sql", true));
    assertThat(of(Type.TAG, Optional.empty(), choosing))
        .extracting(Choice::value)
        .containsExactly("v1.10.0", "v1.9.0");
    assertThat(hosts).containsOnly("ssh://ops@web1");
  }

  @Test
  void whatACommandReadsIsAFileOfThisHost() throws IOException {
    file("morning.sql", NOON.minusSeconds(3600), "rows");
    there = Optional.of(new SshAccess("ssh://ops@web1", "/key", "/known", Optional.empty()));
    CommandRunner nobody =
        (command, output) -> {
          throw new AssertionError("the other host was asked");
        };

    assertThat(of(Type.FILE, Optional.of("{place}"), choosing(nobody)))
        .extracting(Choice::value)
        .containsExactly("morning.sql");
  }

  private List<Choice> of(Type type) {
    return of(type, Optional.empty(), choices);
  }

  private List<Choice> of(Type type, Optional<String> input, TargetParameterChoices from) {
    Parameter place =
        new Parameter(
            "place",
            type,
            LocalText.verbatim("Place"),
            Optional.empty(),
            Optional.of(folder.toString()),
            0,
            0);
    ActionDefinition action =
        new ActionDefinition(
            "act",
            LocalText.verbatim("Act"),
            List.of(List.of("act", "{place}")),
            input,
            "/",
            Map.of(),
            there,
            List.of(place),
            Duration.ofMinutes(1),
            false,
            Optional.empty());
    return from.of(action, place, NOON);
  }

  private static TargetParameterChoices choosing(CommandRunner runner) {
    Glances glances = new Glances(runner);
    return new TargetParameterChoices(name -> Optional.empty(), glances, new GitTags(glances));
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
