package io.tocsin.workflow.work;

import java.util.List;

/** Brings work into the workers: one topic, or one for each channel. */
public interface WorkSource {

  /** Asked again and again, since topics may be added; what was once brought is kept. */
  List<Work<?, ?>> work();
}
