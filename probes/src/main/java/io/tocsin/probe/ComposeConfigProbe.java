package io.tocsin.probe;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.Command;
import io.tocsin.target.Attempt;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether compose can read its file (spec, R4). Parameters: {@code project}; {@code directory} of
 * the file; {@code dockerHost}, {@code dockerConfig}; {@code ssh} and what belongs to it, for a
 * file on another host (see {@link Consoles}). A warning of compose, such as of a variable that is
 * not set, is one here.
 */
@ApplicationScoped
class ComposeConfigProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(ComposeConfigProbe.class, "phrases");
  private static final int LONGEST_LINE = 300;

  /** Of an env file, it quotes from the mistake to the end. */
  private static final Pattern NEAR = Pattern.compile("near \".*\"", Pattern.DOTALL);

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "\\b(?!(?:time|level|msg)=)([A-Za-z_][A-Za-z0-9_]{0,100}+)="
              + "(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"]++)");

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  ComposeConfigProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  ComposeConfigProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "compose-config";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::check);
  }

  private ProbeResult check(Parameters parameters, Attempt attempt) throws Exception {
    ComposeProject project = ComposeProject.of(parameters);
    parameters.required("directory");
    Command command =
        new Command(
            List.of("docker", "compose", "-p", project.name(), "config", "--quiet"),
            parameters.directory("directory"),
            project.environment(parameters.text("dockerConfig")),
            attempt.left());
    Console.Ran ran = consoles.open(parameters, attempt).run(command);
    String said = withoutValues(ran.output());
    if (ran.code() != 0) {
      String last = said.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b);
      String code = Integer.toString(ran.code());
      return new Seen(
          Verdict.FAIL,
          PHRASES.say("compose.config.wrong", project.label(), code, brief(last)),
          said,
          List.of());
    }
    return said.isBlank()
        ? new Seen(Verdict.OK, PHRASES.say("compose.config", project.label()), "", List.of())
        : new Seen(
            Verdict.WARN,
            PHRASES.say(
                "compose.config.warns", project.label(), brief(said.lines().findFirst().get())),
            said,
            List.of());
  }

  /** Compose shows the place of a mistake with what stands there. */
  private static String withoutValues(String said) {
    String quoted = NEAR.matcher(said).replaceAll(Matcher.quoteReplacement("near \"***\""));
    return ASSIGNMENT.matcher(quoted).replaceAll("$1=***");
  }

  private static String brief(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
