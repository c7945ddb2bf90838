package io.tocsin.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row whose only use is to be locked. */
@Entity
@Table(name = "gate")
class Gate {

  @Id private String name = "";

  protected Gate() {}

  Gate(String name) {
    this.name = name;
  }
}
