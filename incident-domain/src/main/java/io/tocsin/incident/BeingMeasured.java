package io.tocsin.incident;

import io.tocsin.text.LocalText;
import java.util.List;

/**
 * Resolution or closing was asked for on results that are too old: expected. The items are being
 * measured again; the incident ends by itself when all of them hold.
 */
public final class BeingMeasured extends GateShut {

  private static final long serialVersionUID = 1L;

  public BeingMeasured(LocalText text, List<OpenItem> items) {
    super(text, items);
  }
}
