package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.intake.Fault;
import java.util.List;

/** A row and what came of it. */
sealed interface ReadRow {

  Row row();

  record Good(Row row, Order order) implements ReadRow {}

  /** The faults name the headers of their columns. */
  record Wrong(Row row, List<Fault> faults) implements ReadRow {}
}
