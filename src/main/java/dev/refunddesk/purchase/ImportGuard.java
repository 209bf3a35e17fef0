package dev.refunddesk.purchase;

import java.util.Collection;
import java.util.Set;

/**
 * Protects orders that others build on from the undoing of an import; a module that refers to
 * orders provides one as a bean.
 */
@FunctionalInterface
public interface ImportGuard {

  /** Those of the orders that must stay as they are, such as orders with a ticket. */
  Set<String> kept(Collection<String> orderNumbers);
}
