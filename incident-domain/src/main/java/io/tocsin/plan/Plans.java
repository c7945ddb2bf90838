package io.tocsin.plan;

/** The plan that is in force: the imported, versioned copy, never the files. */
public interface Plans {

  Plan current();
}
