package dev.refunddesk.ledger;

import dev.refunddesk.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book: entries are added to it, once by their reference, and never changed. */
@Component
public class Ledger {

  private final LedgerStore store;

  Ledger(LedgerStore store) {
    this.store = store;
  }

  /**
   * Adds the entry, in the caller's transaction if there is one; the same entry again does nothing.
   *
   * @return whether it is new
   */
  @Transactional
  public boolean post(Entry entry) {
    if (store.insert(entry)) {
      return true;
    }
    var known = store.find(entry.reference());
    if (known.filter(entry::isSameAs).isEmpty()) {
      throw new Refusal(LedgerProblem.REFERENCE_TAKEN, entry.reference());
    }
    return false;
  }

  /** Adds the entry that undoes another (冲正), under its reference with {@code /reversed} added. */
  @Transactional
  public void reverse(String reference, Instant at) {
    var entry = store.find(reference);
    if (entry.isEmpty()) {
      throw new IllegalStateException("no entry " + reference + " to reverse");
    }
    post(entry.get().reversal(at));
  }

  public Optional<Entry> find(String reference) {
    return store.find(reference);
  }
}
