package io.tocsin.workflow.engine;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The application-scoped delegates by name, for the expressions of processes. Nothing but {@link
 * StepBean}s is visible, so that a process cannot call any other bean.
 */
final class CdiBeans extends AbstractMap<Object, Object> {

  private final Instance<StepBean> beans;
  private final Set<String> names;

  CdiBeans(Instance<StepBean> beans, BeanManager manager) {
    this.beans = beans;
    names =
        manager.getBeans(StepBean.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getName)
            .filter(name -> name != null)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean containsKey(Object key) {
    return names.contains(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    return containsKey(key) ? beans.select(NamedLiteral.of((String) key)).get() : null;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return names.stream()
        .map(name -> Map.<Object, Object>entry(name, beans.select(NamedLiteral.of(name)).get()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
