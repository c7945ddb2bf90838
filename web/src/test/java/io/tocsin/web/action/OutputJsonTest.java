package io.tocsin.web.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.remediation.ActionRun;
import org.junit.jupiter.api.Test;

class OutputJsonTest {

  @Test
  void givesWhatAPageDoesNotHaveYet() {
    assertThat(OutputJson.of(running("one\ntwo\n"), 4))
        .isEqualTo(new OutputJson("two\n", 8, false));
  }

  @Test
  void givesNothingAsLongAsNothingIsNew() {
    assertThat(OutputJson.of(running("one\n"), 4)).isEqualTo(new OutputJson("", 4, false));
  }

  @Test
  void bearsAPageThatAsksFromBeyondTheEndOrTheBeginning() {
    assertThat(OutputJson.of(running("one\n"), 99)).isEqualTo(new OutputJson("", 4, false));
    assertThat(OutputJson.of(running("one\n"), -1)).isEqualTo(new OutputJson("one\n", 4, false));
  }

  @Test
  void saysWhenNothingMoreWillCome() {
    assertThat(OutputJson.of(new Run(ActionRun.State.CANCELLED, "one\n"), 0).ended()).isTrue();
  }

  private static ActionRun running(String output) {
    return new Run(ActionRun.State.RUNNING, output);
  }

  private static final class Run extends ActionRun {
    private final State state;
    private final String output;

    Run(State state, String output) {
      this.state = state;
      this.output = output;
    }

    @Override
    public State state() {
      return state;
    }

    @Override
    public String output() {
      return output;
    }
  }
}
