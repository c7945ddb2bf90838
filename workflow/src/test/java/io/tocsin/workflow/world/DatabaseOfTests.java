package io.tocsin.workflow.world;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.tocsin.plan.Plans;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database of the world, and the transactions that engine and domain share. */
final class DatabaseOfTests {

  private DatabaseOfTests() {}

  /** An H2 database in memory with our schema, whose connections take part in transactions. */
  static DataSource fresh() throws SQLException, CoreEnvironmentBeanException {
    keepNoTransactionLog();
    var transactions =
        new NarayanaTransactionIntegration(
            TransactionManager.transactionManager(), new TransactionSynchronizationRegistryImple());
    DataSource dataSource =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    pool ->
                        pool.maxSize(5)
                            .transactionIntegration(transactions)
                            .connectionFactoryConfiguration(
                                connection ->
                                    connection
                                        .jdbcUrl(
                                            "jdbc:h2:mem:"
                                                + UUID.randomUUID()
                                                + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500")
                                        .jdbcTransactionIsolation(
                                            TransactionIsolation.READ_COMMITTED))));
    Flyway.configure(Plans.class.getClassLoader()).dataSource(dataSource).load().migrate();
    return dataSource;
  }

  private static void keepNoTransactionLog() throws CoreEnvironmentBeanException {
    BeanPopulator.getDefaultInstance(CoreEnvironmentBean.class).setNodeIdentifier("world");
    BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class)
        .setTransactionStatusManagerEnable(false);
    for (String store : new String[] {null, "communicationStore", "stateStore"}) {
      BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
          .setObjectStoreType(VolatileStore.class.getName());
    }
  }
}
