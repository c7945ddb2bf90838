package io.tocsin.workflow.engine;

import com.ibm.wsspi.uow.UOWActionException;
import com.ibm.wsspi.uow.UOWException;
import com.ibm.wsspi.uow.UOWManager;
import com.ibm.wsspi.uow.UOWManagerFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Puts a command into a unit of work of Liberty. A plain {@code begin()} would leave Liberty's
 * local transaction containment on the thread, and {@code @Transactional} beans that a job calls
 * would then find no global transaction.
 */
final class UnitOfWorkInterceptor extends CommandInterceptor {

  private final boolean join;

  UnitOfWorkInterceptor(boolean join) {
    this.join = join;
  }

  @Override
  public <T> T execute(Command<T> command) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    try {
      UOWManagerFactory.getUOWManager()
          .runUnderUOW(
              UOWManager.UOW_TYPE_GLOBAL_TRANSACTION,
              join,
              () -> result.set(next.execute(command)));
    } catch (UOWActionException | UOWException e) {
      throw new IllegalStateException("the transaction of an engine command failed", e);
    }
    return answer(result);
  }

  @SuppressWarnings(
      "NullAway") // a command of the engine may answer null, and its caller expects it
  private static <T> T answer(AtomicReference<@Nullable T> result) {
    return result.get();
  }
}
