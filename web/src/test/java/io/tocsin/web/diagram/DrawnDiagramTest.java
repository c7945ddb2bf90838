package io.tocsin.web.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.text.LocalText;
import io.tocsin.web.figure.Drawing;
import io.tocsin.web.figure.Ink;
import io.tocsin.web.figure.Mark;
import io.tocsin.web.plan.document.ShippedEdition;
import io.tocsin.workflow.model.Diagram;
import io.tocsin.workflow.model.Diagram.Box;
import io.tocsin.workflow.model.Diagram.Kind;
import io.tocsin.workflow.model.Diagram.Point;
import io.tocsin.workflow.model.Diagram.Shape;
import io.tocsin.workflow.model.Diagram.Sign;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnDiagramTest {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Box BOX = new Box(100, 100, 100, 80);

  static Stream<Arguments> shipped() {
    return Stream.of(Locale.ENGLISH, CHINESE)
        .flatMap(
            locale ->
                ShippedEdition.models().entrySet().stream()
                    .map(model -> Arguments.of(model.getKey(), model.getValue(), locale)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("shipped")
  void drawsEachElementWithItsName(String key, Diagram diagram, Locale locale) {
    Drawing drawing = DrawnDiagram.of(diagram, locale);

    for (Shape shape : diagram.shapes()) {
      assertThat(at(drawing, shape.box())).as(shape.id()).isNotEmpty();
      assertThat(words(drawing)).as(shape.id()).contains(bare(shape.name().in(locale)));
    }
    assertThat(outlines(drawing, Ink.SOLID))
        .hasSizeGreaterThanOrEqualTo(
            (int) diagram.edges().stream().filter(edge -> !edge.association()).count());
  }

  /** As a reader sees it: what stands inside of a step ends before its outline. */
  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("shipped")
  void keepsTheNamesOfStepsInsideOfThem(String key, Diagram diagram, Locale locale) {
    for (Shape shape : diagram.shapes()) {
      if (List.of(Kind.PERSON, Kind.PROBE, Kind.ACTION).contains(shape.kind())) {
        Drawing alone = DrawnDiagram.of(new Diagram(List.of(shape), List.of()), locale);
        assertThat(alone.marks())
            .as(shape.id())
            .filteredOn(Mark.Words.class::isInstance)
            .isNotEmpty()
            .allMatch(words -> rectangle(shape.box()).contains(words.extent()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void drawsEachKind(Kind kind) {
    Drawing drawing = drawing(shape(kind, Sign.NONE, "Restart app"));

    assertThat(outlines(drawing, Ink.SHAPE).count() + outlines(drawing, Ink.STRONG).count())
        .isEqualTo(kind == Kind.ANNOTATION ? 0 : 1);
    assertThat(words(drawing)).isEqualTo("Restartapp");
  }

  @ParameterizedTest
  @EnumSource(
      value = Sign.class,
      names = {"TIMER", "COMPENSATION"})
  void drawsWhatAnEventWaitsFor(Sign sign) {
    assertThat(drawing(shape(Kind.BOUNDARY, sign, "")).marks())
        .hasSize(drawing(shape(Kind.BOUNDARY, Sign.NONE, "")).marks().size() + 1);
  }

  @Test
  void wrapsChineseWithoutBlanksAndKeepsPunctuationOffTheBeginningOfALine() {
    List<String> lines = Wrapped.of("检查所有服务的状态是否正常，然后重启。", CHINESE, 90, 13);

    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join("", lines)).isEqualTo("检查所有服务的状态是否正常，然后重启。");
    assertThat(lines).noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
  }

  @Test
  void breaksAWordThatIsWiderThanItsPlace() {
    assertThat(Wrapped.of("look at pg_stat_statements_of_everything", Locale.ENGLISH, 80, 13))
        .startsWith("look at")
        .hasSizeGreaterThan(2);
  }

  @Test
  void aFlowEndsInAnArrowAndTheOneThatIsTakenElseIsMarked() {
    Diagram.Edge flow =
        new Diagram.Edge(
            "Flow_No",
            false,
            true,
            new LocalText("No", "否"),
            List.of(new Point(0, 0), new Point(100, 0), new Point(100, 50)),
            Optional.empty());

    Drawing drawing = DrawnDiagram.of(new Diagram(List.of(), List.of(flow)), CHINESE);

    assertThat(outlines(drawing, Ink.LINE)).hasSize(1);
    assertThat(outlines(drawing, Ink.SIGN)).hasSize(1);
    Rectangle2D arrow = outlines(drawing, Ink.SOLID).findFirst().orElseThrow().extent();
    assertThat(arrow.getMaxY()).isEqualTo(50);
    assertThat(words(drawing)).isEqualTo("否");
  }

  private static Shape shape(Kind kind, Sign sign, String name) {
    return new Shape("Some", kind, sign, LocalText.verbatim(name), BOX, Optional.empty());
  }

  private static Drawing drawing(Shape shape) {
    return DrawnDiagram.of(new Diagram(List.of(shape), List.of()), Locale.ENGLISH);
  }

  private static List<Mark> at(Drawing drawing, Box box) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Mark.Outline)
        .filter(
            mark -> rectangle(box).contains(mark.extent().getCenterX(), mark.extent().getCenterY()))
        .toList();
  }

  private static Stream<Mark> outlines(Drawing drawing, Ink ink) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Mark.Outline outline && outline.ink() == ink);
  }

  private static String words(Drawing drawing) {
    StringBuilder all = new StringBuilder();
    drawing.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .forEach(mark -> all.append(bare(((Mark.Words) mark).text())));
    return all.toString();
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }
}
