package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The newest tags of a repository on this host, and which of them is deployed (spec, R7).
 * Parameters: those of {@link GitState}.
 */
@ApplicationScoped
class GitTagsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(GitTagsProbe.class, "phrases");

  private final Looking looking;

  @Inject
  GitTagsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  GitTagsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "git-tags";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(
        request, (parameters, attempt) -> GitState.look(parameters, attempt, GitTagsProbe::judge));
  }

  private static ProbeResult judge(GitState state) {
    boolean some = !state.stable().isEmpty();
    return new Seen(
        some ? Verdict.OK : Verdict.WARN,
        some
            ? PHRASES.say(
                "git.tags",
                state.stable().get(0).name(),
                Integer.toString(state.tags().size()),
                state.deployed(),
                state.stableBefore())
            : PHRASES.say("git.tags.none", state.repository().toString()),
        state.evidence(),
        List.of(
            new Measurement("tags", state.tags().size(), "1"),
            new Measurement("tags.stable", state.stable().size(), "1")));
  }
}
