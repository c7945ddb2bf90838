package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tocsin.workflow.engine.StepBean;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The fakes of the process tests and the beans of the application have the same names. */
class StepBeansTest {

  @Test
  void everyBeanThatProcessesNameExistsAndNoOtherIsOffered() {
    Set<String> offered =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.tocsin.workflow")
                .stream()
                .filter(type -> type.isAssignableTo(StepBean.class) && !type.isInterface())
                .peek(type -> assertThat(type.isAnnotatedWith(Named.class)).isTrue())
                .map(StepBeansTest::beanName)
                .collect(Collectors.toSet());

    assertThat(offered).containsExactlyInAnyOrderElementsOf(Steps.NAMES);
  }

  private static String beanName(JavaClass type) {
    String name = type.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
