package io.tocsin.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Who is asked while the database is gone. */
class FuseTest {

  private final Fuse fuse = new Fuse();

  @Test
  void whileItIsGoneOnlyOneAtATimeFindsOutWhetherItIsBack() {
    assertThatThrownBy(() -> fuse.ask(this::gone)).isInstanceOf(IllegalStateException.class);

    String answer =
        fuse.ask(
            () -> {
              assertThatThrownBy(() -> fuse.ask(() -> "not asked")).isInstanceOf(Fuse.Blown.class);
              return "back";
            });

    assertThat(answer).isEqualTo("back");
    assertThat(fuse.ask(() -> fuse.ask(() -> "both asked"))).isEqualTo("both asked");
  }

  @Test
  void thatItIsStillGoneKeepsNobodyFromTryingNext() {
    for (int tried = 0; tried < 3; tried++) {
      assertThatThrownBy(() -> fuse.ask(this::gone)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(fuse.ask(() -> "back")).isEqualTo("back");
  }

  @Test
  void anotherFailureIsNoSignThatItIsGone() {
    assertThatThrownBy(
            () ->
                fuse.ask(
                    () -> {
                      throw new IllegalArgumentException();
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(fuse.ask(() -> fuse.ask(() -> "both asked"))).isEqualTo("both asked");
  }

  private String gone() {
    throw new IllegalStateException(new SQLException("gone", "08006"));
  }
}
