package io.tocsin.plan;

/** The plan that is in force: the imported, versioned copy, never the files. */
public interface Plans {

  Plan current();

  /** The same with its lengths of time as an exercise of that pace has them. */
  default Plan at(Pace pace) {
    return current().at(pace);
  }
}
