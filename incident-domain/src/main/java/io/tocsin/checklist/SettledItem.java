package io.tocsin.checklist;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was last said of one item in one incident; an item without a row is open. */
@Entity
@Table(name = "checklist_item")
@IdClass(SettledItem.Key.class)
class SettledItem {

  @Id private String incidentId = "";
  @Id private String itemKey = "";
  @Version private int version;

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  private ItemState state = ItemState.OPEN;

  private String settledBy = "";
  private Instant settledAt = Instant.EPOCH;
  private @Nullable String reason;

  protected SettledItem() {}

  SettledItem(IncidentId incident, String itemKey) {
    incidentId = incident.value();
    this.itemKey = itemKey;
  }

  void settle(ItemState to, Actor by, Instant at, @Nullable String because) {
    state = to;
    settledBy = by.name();
    settledAt = at;
    reason = because;
  }

  String itemKey() {
    return itemKey;
  }

  ItemState state() {
    return state;
  }

  String settledBy() {
    return settledBy;
  }

  Instant settledAt() {
    return settledAt;
  }

  @Nullable String reason() {
    return reason;
  }

  /** Identity within the table. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String incidentId = "";
    private String itemKey = "";

    Key() {}

    Key(IncidentId incident, String itemKey) {
      incidentId = incident.value();
      this.itemKey = itemKey;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && incidentId.equals(key.incidentId)
          && itemKey.equals(key.itemKey);
    }

    @Override
    public int hashCode() {
      return Objects.hash(incidentId, itemKey);
    }
  }
}
