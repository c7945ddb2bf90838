package io.tocsin.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void leavesASmallDrawingWhole() {
    Figure figure = Figure.of(row(4));

    assertThat(figure.pieces()).hasSize(1);
    assertThat(figure.pieces().get(0).marks()).hasSize(7);
  }

  @Test
  void cutsAWideDrawingBetweenItsShapesSoThatItsWordsCanBeRead() {
    Drawing drawing = row(20);

    Figure figure = Figure.of(drawing);

    assertThat(figure.pieces()).hasSizeGreaterThan(2);
    for (Figure.Piece piece : figure.pieces()) {
      assertThat(piece.width()).isLessThanOrEqualTo(673);
      assertThat(piece.scale()).isGreaterThanOrEqualTo(0.66);
      assertThat(shapes(drawing))
          .allMatch(
              shape ->
                  piece.part().contains(shape.getBounds2D())
                      || !piece.part().intersects(shape.getBounds2D()));
    }
    assertThat(figure.pieces()).flatExtracting(Figure.Piece::marks).containsAll(drawing.marks());
  }

  @Test
  void marksBothEndsOfALineThatIsCutWithTheSameLetter() {
    List<List<String>> letters =
        Figure.of(row(20)).pieces().stream().map(piece -> words(piece.marks())).toList();

    assertThat(letters.get(0)).containsExactly("A");
    assertThat(letters.get(1)).containsExactly("A", "B");
    assertThat(letters.get(letters.size() - 1)).hasSize(1);
  }

  @Test
  void aPieceIsNoHigherThanWhatItShows() {
    List<Mark> marks = new ArrayList<>(row(20).marks());
    marks.add(shape(new Rectangle2D.Double(0, 600, 100, 80)));

    List<Figure.Piece> pieces = Figure.of(new Drawing(marks)).pieces();

    assertThat(pieces.get(0).part().getHeight()).isGreaterThan(680);
    assertThat(pieces.get(1).part().getHeight()).isLessThan(120);
  }

  @Test
  void writesSvgThatRefersToNothingAndKeepsTextText() {
    Drawing drawing =
        new Drawing(
            List.of(
                shape(new Rectangle2D.Double(0, 0, 100, 80)),
                new Mark.Words("<script>a & b</script>", 50, 40, 13)));

    String svg = Figure.of(drawing).pieces().get(0).svg();

    Document parsed = Jsoup.parse(svg);
    assertThat(parsed.select("script, style, [style], [href], image, use")).isEmpty();
    assertThat(parsed.select("text").text()).isEqualTo("<script>a & b</script>");
    assertThat(parsed.select("path.shape").attr("d")).isEqualTo("M0 0L100 0L100 80L0 80L0 0Z");
  }

  /** Boxes with lines from one to the next. */
  private static Drawing row(int boxes) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      if (i > 0) {
        marks.add(new Mark.Outline(new Line2D.Double(i * 160 - 60, 40, i * 160, 40), Ink.LINE));
      }
      marks.add(shape(new Rectangle2D.Double(i * 160, 0, 100, 80)));
    }
    return new Drawing(marks);
  }

  private static Mark shape(Shape shape) {
    return new Mark.Outline(shape, Ink.SHAPE);
  }

  private static List<Shape> shapes(Drawing drawing) {
    return drawing.marks().stream()
        .filter(mark -> !Lines.isLine(mark))
        .map(mark -> ((Mark.Outline) mark).shape())
        .toList();
  }

  private static List<String> words(List<Mark> marks) {
    return marks.stream()
        .filter(Mark.Words.class::isInstance)
        .map(mark -> ((Mark.Words) mark).text())
        .toList();
  }
}
