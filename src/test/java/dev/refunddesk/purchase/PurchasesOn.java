package dev.refunddesk.purchase;

import dev.refunddesk.platform.Database;
import dev.refunddesk.testing.TestDatabase;
import java.time.InstantSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Purchases as they stand on a test's database. */
public final class PurchasesOn {

  private PurchasesOn() {}

  public static Purchases database(TestDatabase database, ImportGuard guard) {
    var source = new Database(database.dataSource());
    var db = JdbcClient.create(source);
    var guards = new StaticListableBeanFactory();
    guards.addBean("guard", guard);
    return new Purchases(
        new OrderStore(db),
        new OrderWriter(db, source),
        new RefundStore(db, InstantSource.fixed(Orders.PAID_AT)),
        guards.getBeanProvider(ImportGuard.class),
        guards.getBeanProvider(Purchases.Witness.class));
  }
}
