package io.tocsin.workflow.decision;

/** A table that is well-formed cannot answer what it is asked. */
public final class TableBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TableBroken() {
    super("there is no table");
  }

  TableBroken(Throwable cause) {
    super("the table cannot answer", cause);
  }
}
