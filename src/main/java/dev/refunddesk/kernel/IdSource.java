package dev.refunddesk.kernel;

import java.util.UUID;

/** Where identifiers and secrets come from; tests and simulations put a seeded one in its place. */
public interface IdSource {

  /** A new identifier; later ones sort after earlier ones, so that indexes grow at one end. */
  UUID next();

  /** A number drawn evenly from zero up to, but not including, the bound. */
  int number(int bound);

  /** A secret of at least 128 bits in URL-safe letters. */
  String secret();
}
