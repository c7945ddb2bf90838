package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

  @Test
  void ordersAsAReaderOfVersionsWould() {
    List<String> ordered =
        List.of(
            "latest",
            "nightly-2026-11-01",
            "v0.9.9",
            "v1.0.0-rc1",
            "v1.0.0-rc2",
            "v1.0.0-rc10",
            "1.0.0",
            "v1.0.0.1",
            "v1.2.0",
            "v1.10.0-rc1",
            "v1.10.0",
            "2.0",
            "v2.0.1",
            "v20261101000000000000000000");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(new VersionOrder());
    assertThat(shuffled).isEqualTo(ordered);
  }
}
