package io.tocsin.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Key, effect and answer in one transaction: all of them are kept or none. */
@ApplicationScoped
class AnsweredRequests {

  static final Duration KEPT = Duration.ofHours(24);

  private final EntityManager entityManager;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AnsweredRequests() {
    this(null, null);
  }

  @Inject
  public AnsweredRequests(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  @Transactional(TxType.REQUIRES_NEW)
  public <T> Answer answer(
      Optional<KeyedRequest> request, Supplier<T> effect, Function<T, Answer> render) {
    return request
        .map(keyed -> answerKeyed(keyed, effect, render))
        .orElseGet(() -> answerFresh(effect, render));
  }

  private <T> Answer answerKeyed(
      KeyedRequest request, Supplier<T> effect, Function<T, Answer> render) {
    AnsweredRequest before =
        entityManager.find(AnsweredRequest.class, new AnsweredRequest.Key(request));
    if (before != null && before.answeredAt().isAfter(oldest())) {
      if (!before.is(request)) {
        throw new KeyReused(request.key());
      }
      return before.answer();
    }
    if (before != null) {
      entityManager.remove(before);
      entityManager.flush();
    }
    AnsweredRequest now = new AnsweredRequest(request, clock.instant());
    entityManager.persist(now);
    entityManager.flush();
    Answer answer = answerFresh(effect, render);
    now.answered(answer);
    return answer;
  }

  /** Written to the database before it is rendered, so that an answer has the final version. */
  private <T> Answer answerFresh(Supplier<T> effect, Function<T, Answer> render) {
    T result = effect.get();
    entityManager.flush();
    return render.apply(result);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void forgetOld() {
    entityManager
        .createQuery("delete from AnsweredRequest where answeredAt < :oldest")
        .setParameter("oldest", oldest())
        .executeUpdate();
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }
}
