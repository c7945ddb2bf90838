package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Whether what is deployed is a stable release, as it was committed (spec, R7); a rollback goes to
 * the stable tag before. Parameters: those of {@link GitState}.
 */
@ApplicationScoped
class GitDeployedProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(GitDeployedProbe.class, "phrases");

  private final Looking looking;

  @Inject
  GitDeployedProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  GitDeployedProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "git-deployed";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request,
        (parameters, attempt) -> GitState.look(parameters, attempt, GitDeployedProbe::judge));
  }

  private static ProbeResult judge(GitState state) {
    boolean well = state.carriesStableTag() && state.changed().isEmpty();
    return new Seen(
        well ? Verdict.OK : Verdict.WARN,
        summary(state),
        state.evidence(),
        List.of(new Measurement("files.changed", state.changed().size(), "1")));
  }

  private static LocalText summary(GitState state) {
    if (!state.carriesStableTag()) {
      return PHRASES.say("git.deployed.untagged", state.deployed(), state.stableBefore());
    }
    return state.changed().isEmpty()
        ? PHRASES.say("git.deployed", state.deployed())
        : PHRASES.say(
            "git.deployed.changed",
            state.deployed(),
            Integer.toString(state.changed().size()),
            Lists.brief(state.changed()));
  }
}
