package io.tocsin.workflow.engine;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Puts the incident at hand into the lines of the log: field {@code ext_incident} of a JSON line
 * (spec, O3). The engine says itself which process its jobs and commands are about.
 */
@ApplicationScoped
public class IncidentInLog {

  /** Where the thread keeps the business key of the process at hand. */
  static final String BUSINESS_KEY = "businessKey";

  private static final String FIELD = "incident";

  /** The server holds it weakly. */
  private final LogRecordContext.Extension extension = () -> present().orElse(null);

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    LogRecordContext.registerExtension(FIELD, extension);
  }

  @PreDestroy
  void unregister() {
    LogRecordContext.unregisterExtension(FIELD);
  }

  /** The incident that this thread is at. */
  static Optional<String> present() {
    return BusinessKey.incident(MDC.get(BUSINESS_KEY)).map(Object::toString);
  }

  /** Until it is closed, this thread is at the process of this key. */
  public static MDC.MDCCloseable during(String businessKey) {
    return MDC.putCloseable(BUSINESS_KEY, businessKey);
  }
}
