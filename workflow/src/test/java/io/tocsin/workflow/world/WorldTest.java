package io.tocsin.workflow.world;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test fails where somebody hears what it does not name, or does not hear what it names. */
class WorldTest {

  private static final String PAGED = "devops-team by mail, slack-devops";

  @RegisterExtension final World world = new World();

  @BeforeEach
  void aP3IsDeclaredOfWhichFewHear() {
    world.itIs("2026-11-24T14:00");
    world.declares("guard", Severity.P3, "general-response");
    world.expect("14:00", "declared P3", "issue-tracker by github");
  }

  @Test
  void aMessageThatIsNotExpectedFailsTheTestAtItsEnd() {
    world.expect("14:00", "page P3 1 1", "devops-team by mail");

    assertThatThrownBy(world::end)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            Not the messages of this test.
            Told, though the test does not expect it:
              14:00        page P3 1 1                  devops-team by slack-devops\
            """);

    world.expect("14:00", "page P3 1 1", "devops-team by slack-devops");
  }

  @Test
  void anExpectedMessageThatDoesNotComeFailsIt() {
    world.expect("14:00", "page P3 1 1", "devops-team by mail, slack-devops, phone");

    assertThatThrownBy(world::end)
        .hasMessage(
            """
            Not the messages of this test.
            Expected, but nobody was told:
              14:00        page P3 1 1                  devops-team by phone\
            """);

    world.begin();
  }

  @Test
  void theRightMessageAtAnotherTimeFailsIt() {
    world.expect("14:01", "page P3 1 1", PAGED);

    assertThatThrownBy(world::end)
        .hasMessageContaining(
            "Told, though the test does not expect it:\n  14:00        page P3 1 1")
        .hasMessageContaining("Expected, but nobody was told:\n  14:01        page P3 1 1");

    world.begin();
  }

  @Test
  void oneThatComesTwiceFailsIt() {
    world.expect("14:00", "page P3 1 1", PAGED);
    world.declares("guard", Severity.P3, "general-response");

    assertThatThrownBy(world::end)
        .hasMessageContaining("Not told as often as expected:")
        .hasMessageContaining("issue-tracker by github ×2 instead of ×1");

    world.begin();
  }

  @Test
  void oneThatComesOnceWhereTwoAreExpectedFailsIt() {
    world.expect("14:00", "page P3 1 1", PAGED);
    world.expect("14:00", "page P3 1 1", "devops-team by mail");

    assertThatThrownBy(world::end)
        .hasMessageContaining("Not told as often as expected:")
        .hasMessageContaining("devops-team by mail ×1 instead of ×2");

    world.begin();
  }

  @Test
  void nothingOfOneTestReachesTheNext() {
    world.begin();

    world.itIs("2026-11-25T14:00");
    world.until("13:00");
  }
}
