package io.tocsin.incident;

import java.util.List;

/** The team's table from signs to severity and procedure (spec, S2). */
public interface Classification {

  /** The worst severity any sign asks for, with the procedure of the first such sign. */
  Assessment assess(List<Sign> signs);
}
