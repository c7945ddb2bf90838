package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository with the releases v1.9.0, v1.10.0 and v1.11.0-rc1, and a commit after them. */
class GitProbesTest {

  private static final Instant FIRST = Instant.parse("2026-10-01T08:00:00Z");

  @TempDir Path folder;

  private Git git;
  private int commits;

  private final Probe tags = new GitTagsProbe(Probing.LOOKING);
  private final Probe deployed = new GitDeployedProbe(Probing.LOOKING);

  /** The tests' own use of JGit goes by the settings of the probes. */
  @BeforeAll
  static void lookOnce() {
    new GitTagsProbe(Probing.LOOKING).look(Probing.request(Map.of("repository", "/nowhere")));
  }

  @BeforeEach
  void make() throws Exception {
    git = Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call();
    commit("v1.9.0");
    git.tag().setName("v1.9.0").setAnnotated(false).call();
    commit("v1.10.0");
    git.tag()
        .setName("v1.10.0")
        .setMessage("Release")
        .setTagger(who(FIRST.plus(Duration.ofDays(9))))
        .call();
    git.tag().setName("production").setAnnotated(false).call();
    commit("v1.11.0-rc1");
    git.tag().setName("v1.11.0-rc1").setAnnotated(false).call();
    commit("later");
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Test
  void listsTheNewestTagsAndWhatIsDeployed() throws Exception {
    checkout("v1.10.0");
    ProbeResult result = look(tags, Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    String commit = abbreviated("v1.10.0^{commit}");
    assertThat(result.summary().en())
        .isEqualTo(
            "Newest stable tag v1.10.0 (of 4 tags); deployed is v1.10.0 (%s); the stable tag"
                    .formatted(commit)
                + " before that is v1.9.0");
    assertThat(result.evidence().lines())
        .containsExactly(
            "HEAD  %s  2026-10-02T08:00:00Z  detached  clean  v1.10.0, production  v1.10.0"
                .formatted(commit),
            "v1.11.0-rc1  %s  2026-10-03T08:00:00Z".formatted(abbreviated("v1.11.0-rc1")),
            "v1.10.0  %s  2026-10-10T08:00:00Z  HEAD".formatted(commit),
            "v1.9.0  %s  2026-10-01T08:00:00Z".formatted(abbreviated("v1.9.0")),
            "production  %s  2026-10-02T08:00:00Z  HEAD".formatted(commit));
    assertThat(result.measurements())
        .containsExactly(new Measurement("tags", 4, "1"), new Measurement("tags.stable", 2, "1"));
  }

  @Test
  void isWellWhenAStableReleaseIsDeployed() throws Exception {
    checkout("v1.10.0");
    ProbeResult result = look(deployed, Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en())
        .isEqualTo("Deployed is v1.10.0 (" + abbreviated("v1.10.0^{commit}") + ")");
  }

  @Test
  void warnsWhenABranchIsDeployed() throws Exception {
    ProbeResult result = look(deployed, Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.summary().en())
        .isEqualTo(
            "Deployed is main (%s), which carries no stable tag; the stable tag before it is v1.10.0"
                .formatted(abbreviated("main")));
    assertThat(result.evidence()).contains("branch main  clean");
  }

  @Test
  void warnsOfACommitBetweenReleases() throws Exception {
    checkout(git.getRepository().resolve("main").name());
    assertThat(look(deployed, Map.of()).summary().en())
        .startsWith("Deployed is " + abbreviated("main") + ", which carries no stable tag");
  }

  @Test
  void knowsNoStableTagBeforeTheFirst() throws Exception {
    checkout("v1.9.0");
    assertThat(look(tags, Map.of()).summary().en()).endsWith("before that is none");
    assertThat(look(tags, Map.of()).summary().zhCn()).endsWith("稳定标签为 无");
  }

  @Test
  void warnsWhenTrackedFilesDiffer() throws Exception {
    checkout("v1.10.0");
    Files.writeString(folder.resolve("app.py"), "print('changed by hand')");
    Files.writeString(folder.resolve("untracked.log"), "x");
    ProbeResult result = look(deployed, Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.summary().en()).endsWith("but 1 files differ from it: app.py");
    assertThat(result.evidence()).contains("dirty", "M app.py").doesNotContain("untracked");
    assertThat(result.measurements()).containsExactly(new Measurement("files.changed", 1, "1"));
    Files.delete(folder.resolve("app.py"));
    assertThat(look(deployed, Map.of()).measurements())
        .containsExactly(new Measurement("files.changed", 1, "1"));
  }

  @Test
  void takesThePlansWordForWhatIsStable() {
    assertThat(look(tags, Map.of("stable", "v1\\.11\\..*")).summary().en())
        .startsWith("Newest stable tag v1.11.0-rc1");
    ProbeResult none = look(tags, Map.of("stable", "release-.*"));
    assertThat(none.verdict()).isEqualTo(Verdict.WARN);
    assertThat(none.summary().en()).isEqualTo("No tag in " + folder + " is a stable one");
  }

  @Test
  void readsABareRepository(@TempDir Path elsewhere) throws Exception {
    Path bare = elsewhere.resolve("app.git");
    Git.cloneRepository()
        .setBare(true)
        .setURI(folder.toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();
    assertThat(look(tags, Map.of("repository", bare.toString())).verdict()).isEqualTo(Verdict.OK);
  }

  @Test
  void writesNothingAndRunsNothing() throws Exception {
    Path proof = folder.resolve("ran");
    Files.createDirectories(folder.resolve(".git/info"));
    Files.writeString(folder.resolve(".git/info/attributes"), "* filter=evil\n");
    Files.writeString(
        folder.resolve(".git/config"),
        Files.readString(folder.resolve(".git/config"))
            + "[filter \"evil\"]\n\tclean = touch %s; cat\n\trequired = true\n".formatted(proof));
    touch();
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      for (Path one : List.of(folder, folder.resolve(".git"), folder.resolve(".git/refs/tags"))) {
        one.register(
            watch,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_DELETE,
            StandardWatchEventKinds.ENTRY_MODIFY);
      }
      // What cannot be compared counts as changed.
      assertThat(look(deployed, Map.of()).evidence()).contains("M app.py");
      assertThat(proof).doesNotExist();
      assertThat(watch.poll()).isNull();
      assertThat(FS.getFileStoreAttributes(folder).getFsTimestampResolution())
          .as("not found out by writing")
          .isEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void saysThatThereIsNoRepository(@TempDir Path empty) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    for (Path missing : List.of(empty, empty.resolve("gone"), inside)) {
      NotSeen result =
          ProbeContract.notSeen(look(deployed, Map.of("repository", missing.toString())));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("There is no Git repository in " + missing);
    }
  }

  @Test
  void saysThatNothingIsCommitted(@TempDir Path fresh) throws Exception {
    Git.init().setDirectory(fresh.toFile()).call().close();
    assertThat(look(tags, Map.of("repository", fresh.toString())).summary().en())
        .isEqualTo("Nothing is committed in " + fresh);
  }

  @Test
  void survivesADamagedRepository() throws Exception {
    Files.writeString(folder.resolve(".git/HEAD"), "\u0000 garbage");
    assertThat(look(tags, Map.of()).verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repository|''|parameter repository is missing",
        "repository|app|parameter repository is wrong",
        "stable|(|parameter stable is wrong",
      })
  void namesAParameterThatIsWrong(String name, String value, String complaint) {
    for (Probe probe : List.of(tags, deployed)) {
      NotSeen result = ProbeContract.notSeen(look(probe, Map.of(name, value)));
      assertThat(result.reason()).isEqualTo(Reason.SETTING);
      assertThat(result.summary().en()).contains(complaint);
    }
  }

  private ProbeResult look(Probe probe, Map<String, String> changed) {
    Map<String, String> parameters = Map.of("repository", folder.toString());
    for (Map.Entry<String, String> one : changed.entrySet()) {
      parameters = Probing.with(parameters, one.getKey(), one.getValue());
    }
    return probe.look(Probing.request(parameters));
  }

  private void commit(String message) throws Exception {
    Files.writeString(folder.resolve("app.py"), "print('" + message + "')");
    git.add().addFilepattern("app.py").call();
    PersonIdent who = who(FIRST.plus(Duration.ofDays(commits++)));
    git.commit().setMessage(message).setAuthor(who).setCommitter(who).call();
  }

  /** As if the file had been touched since, so that its content has to be looked at. */
  private void touch() throws IOException {
    Files.writeString(folder.resolve("app.py"), "print('later')");
    Files.setLastModifiedTime(folder.resolve("app.py"), FileTime.from(FIRST));
  }

  private void checkout(String name) throws Exception {
    git.checkout().setName(name).call();
  }

  private String abbreviated(String revision) throws IOException {
    return git.getRepository().resolve(revision).name().substring(0, 7);
  }

  private static PersonIdent who(Instant when) {
    return new PersonIdent("team", "team@football.example", when, ZoneOffset.UTC);
  }
}
