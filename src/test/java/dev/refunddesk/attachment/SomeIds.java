package dev.refunddesk.attachment;

import dev.refunddesk.kernel.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers in order, from one counter for all tests. */
class SomeIds implements IdSource {

  private static final AtomicLong LAST = new AtomicLong();

  @Override
  public UUID next() {
    return new UUID(1, LAST.incrementAndGet());
  }

  @Override
  public int number(int bound) {
    return 0;
  }

  @Override
  public String secret() {
    return "secret";
  }
}
