package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;

/**
 * Where passwords, secrets and tokens stand written in files of this host (spec, PR3). Tells file
 * and line, never what stands there. Parameters: {@code directory}; {@code include}, globs of file
 * names with commas between ({@code *.py, *.yml, *.yaml, *.env*}); {@code exclude}, the same of
 * files and directories that are left out. At most 5000 files, 64 MiB and 500 finds; the summary
 * says when there would be more. Follows no link.
 */
@ApplicationScoped
class SensitiveDataProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(SensitiveDataProbe.class, "phrases");

  private static final List<String> INCLUDED = List.of("*.py", "*.yml", "*.yaml", "*.env*");
  private static final int DEEPEST = 40;

  private final Looking looking;

  @Inject
  SensitiveDataProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  SensitiveDataProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "sensitive-data";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, SensitiveDataProbe::search);
  }

  private static ProbeResult search(Parameters parameters, Attempt attempt) throws IOException {
    parameters.required("directory");
    Path directory = Path.of(parameters.directory("directory"));
    List<PathMatcher> include = globs(parameters, "include", INCLUDED);
    List<PathMatcher> exclude = globs(parameters, "exclude", List.of());
    if (!Files.isDirectory(directory)) {
      throw parameters.wrong("directory", PHRASES.say("parameter.directory.there"));
    }
    Path root = directory.toRealPath();
    SecretSearch search = new SecretSearch(root, include, exclude, attempt);
    Files.walkFileTree(root, Set.of(), DEEPEST, search);
    return judge(search);
  }

  private static ProbeResult judge(SecretSearch search) {
    List<String> found = search.found();
    boolean whole = !search.bounded() && search.unread() == 0;
    String files = Integer.toString(search.files());
    LocalText summary =
        found.isEmpty()
            ? PHRASES.say(whole ? "secrets.none" : "secrets.none.partly", files)
            : PHRASES.say(
                whole ? "secrets.found" : "secrets.found.partly",
                Integer.toString(found.size()),
                files,
                Lists.brief(found));
    return new Seen(
        found.isEmpty() && whole ? Verdict.OK : Verdict.WARN,
        summary,
        String.join("\n", found),
        List.of(
            new Measurement("secrets", found.size(), "1"),
            new Measurement("files", search.files(), "1"),
            new Measurement("files.unread", search.unread(), "1")));
  }

  private static List<PathMatcher> globs(
      Parameters parameters, String name, List<String> otherwise) {
    List<String> given = parameters.list(name);
    try {
      return (given.isEmpty() ? otherwise : given)
          .stream().map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
    } catch (IllegalArgumentException e) {
      throw parameters.wrong(name, PHRASES.say("parameter.globs"));
    }
  }
}
