package io.tocsin.web.figure;

/** How an outline is drawn; its name in lower case is its class in style sheets. */
public enum Ink {
  /** A shape on a sheet that hides what is behind it. */
  SHAPE(true, 1.5f),
  /** The same with a strong outline. */
  STRONG(true, 3.5f),
  /** A line without an area. */
  LINE(false, 1.4f),
  /** The same, broken. */
  DASHED(false, 1.2f),
  /** A sign inside of a shape. */
  SIGN(false, 1.1f),
  /** The same in bold. */
  BOLD(false, 2.6f),
  /** An area in the colour of lines. */
  SOLID(false, 0f);

  private final boolean sheet;
  private final float width;

  Ink(boolean sheet, float width) {
    this.sheet = sheet;
    this.width = width;
  }

  /** Whether its area is the sheet's colour. */
  public boolean hides() {
    return sheet;
  }

  /** Of the line; zero where the area alone is seen. */
  public float width() {
    return width;
  }
}
