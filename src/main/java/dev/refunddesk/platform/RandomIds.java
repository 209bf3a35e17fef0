package dev.refunddesk.platform;

import dev.refunddesk.kernel.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** Identifiers of UUID version 7 (RFC 9562, section 5.7) and secrets of 192 random bits. */
class RandomIds implements IdSource {

  private static final int SECRET_BYTES = 24;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  RandomIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    var high = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
    return new UUID(high, VARIANT | random.nextLong() >>> 2);
  }

  @Override
  public int number(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
