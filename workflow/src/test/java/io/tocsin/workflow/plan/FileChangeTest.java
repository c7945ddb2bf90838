package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tocsin.workflow.plan.FileChange.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileChangeTest {

  @Test
  void saysOfEachFileWhatBecameOfIt() {
    Map<String, String> before = Map.of("a.yaml", "x\ny\n", "b.yaml", "old\n", "c.yaml", "c\n");
    Map<String, String> after = Map.of("a.yaml", "x\nz\n", "c.yaml", "c\n", "d.yaml", "new\n");

    assertThat(FileChange.between(before, after))
        .extracting(FileChange::path, FileChange::kind, FileChange::added, FileChange::removed)
        .containsExactly(
            tuple("a.yaml", Kind.CHANGED, 1L, 1L),
            tuple("b.yaml", Kind.REMOVED, 0L, 1L),
            tuple("d.yaml", Kind.ADDED, 1L, 0L));
    assertThat(FileChange.between(before, after).get(0).lines())
        .containsExactly("@@ -1,2 +1,2 @@", " x", "-y", "+z");
  }

  @Test
  void theSamePlansDifferNowhere() {
    assertThat(FileChange.between(Map.of("a.yaml", "x"), Map.of("a.yaml", "x"))).isEmpty();
  }
}
