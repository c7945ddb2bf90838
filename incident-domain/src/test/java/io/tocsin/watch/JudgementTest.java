package io.tocsin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.plan.WatchDefinition.Bound;
import io.tocsin.plan.WatchDefinition.Rule;
import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

  private static final Rule ON_FAIL = new Rule(Verdict.FAIL, Optional.empty(), true);
  private static final Rule ON_WARN = new Rule(Verdict.WARN, Optional.empty(), true);
  private static final Rule CPU_OVER_80 =
      new Rule(Verdict.FAIL, Optional.of(new Bound("cpu", 80)), false);

  @ParameterizedTest
  @CsvSource({"OK,PASS,PASS", "WARN,PASS,FAIL", "FAIL,FAIL,FAIL", "UNKNOWN,UNKNOWN,UNKNOWN"})
  void followsTheVerdict(Verdict verdict, Judgement onFail, Judgement onWarn) {
    assertThat(Judgement.of(ON_FAIL, seen(verdict))).isEqualTo(onFail);
    assertThat(Judgement.of(ON_WARN, seen(verdict))).isEqualTo(onWarn);
  }

  @Test
  void aMeasurementDecidesWhereItHasABoundWhateverTheVerdict() {
    assertThat(Judgement.of(CPU_OVER_80, seen(Verdict.FAIL, 80))).isEqualTo(Judgement.PASS);
    assertThat(Judgement.of(CPU_OVER_80, seen(Verdict.OK, 80.1))).isEqualTo(Judgement.FAIL);
    assertThat(Judgement.of(CPU_OVER_80, seen(Verdict.FAIL))).isEqualTo(Judgement.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aDatabaseThatCannotBeReachedIsDownAndAHostThatCannotBeReachedIsNotBusy(Reason reason) {
    boolean ours = reason == Reason.SETTING || reason == Reason.INTERRUPTED;

    assertThat(Judgement.of(ON_FAIL, notSeen(reason)))
        .isEqualTo(ours ? Judgement.UNKNOWN : Judgement.FAIL);
    assertThat(Judgement.of(CPU_OVER_80, notSeen(reason))).isEqualTo(Judgement.UNKNOWN);
  }

  private static ProbeResult seen(Verdict verdict) {
    return new ProbeResult.Seen(verdict, LocalText.verbatim("seen"), "", List.of());
  }

  private static ProbeResult seen(Verdict verdict, double cpu) {
    return new ProbeResult.Seen(
        verdict, LocalText.verbatim("seen"), "", List.of(new Measurement("cpu", cpu, "%")));
  }

  private static ProbeResult notSeen(Reason reason) {
    return new NotSeen(reason, LocalText.verbatim("not seen"), "");
  }
}
