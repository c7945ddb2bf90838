package io.tocsin.incident;

import io.tocsin.text.LocalText;
import java.util.List;

/**
 * Resolution or closing was asked for while something is still open: expected, and told by item.
 */
public class GateShut extends WrongState {

  private static final long serialVersionUID = 1L;
  private final transient List<OpenItem> items;

  public GateShut(LocalText text, List<OpenItem> items) {
    super(text);
    this.items = List.copyOf(items);
  }

  public List<OpenItem> items() {
    return items;
  }
}
