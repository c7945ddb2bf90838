package io.tocsin.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command with its answer. Made before the effect, so that its row keeps a second one waiting.
 */
@Entity
@Table(name = "idempotency_key")
@IdClass(AnsweredRequest.Key.class)
class AnsweredRequest {

  @Id private String caller = "";

  @Id
  @Column(name = "idempotency_key")
  private String value = "";

  private String requestHash = "";
  private int status;
  private @Nullable String location;
  private String body = "";
  private Instant answeredAt = Instant.EPOCH;

  protected AnsweredRequest() {}

  AnsweredRequest(KeyedRequest request, Instant at) {
    caller = request.caller();
    value = request.key();
    requestHash = request.hash();
    answeredAt = at;
  }

  void answered(Answer answer) {
    status = answer.status();
    location = answer.location().orElse(null);
    body = answer.body();
  }

  boolean is(KeyedRequest request) {
    return requestHash.equals(request.hash());
  }

  Instant answeredAt() {
    return answeredAt;
  }

  Answer answer() {
    return new Answer(status, Optional.ofNullable(location), body);
  }

  /** Identity within the table. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String caller = "";
    private String value = "";

    Key() {}

    Key(KeyedRequest request) {
      caller = request.caller();
      value = request.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && caller.equals(key.caller) && value.equals(key.value);
    }

    @Override
    public int hashCode() {
      return Objects.hash(caller, value);
    }
  }
}
