package io.tocsin.workflow.work;

import java.util.List;

/** Brings work into the workers: one topic, or one for each kind of channel. */
public interface WorkSource {

  List<Work<?, ?>> work();
}
