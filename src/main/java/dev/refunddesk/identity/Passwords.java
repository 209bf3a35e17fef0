package dev.refunddesk.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept. */
@Component
class Passwords {

  static final int MIN_LENGTH = 8;
  static final int MAX_LENGTH = 128;

  /** Of zxcvbn's five steps: 2 takes more than a million guesses, below that it is common. */
  private static final int GOOD_ENOUGH = 2;

  /** The estimate takes time that grows with the square of the length. */
  private static final int ESTIMATED_LENGTH = 40;

  private static final int SALT_BYTES = 16;

  /** OWASP's Password Storage Cheat Sheet for PBKDF2 with HMAC-SHA256. */
  private static final int ITERATIONS = 600_000;

  private static final String SCHEME = "pbkdf2-sha256-600000";

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          SCHEME,
          Map.of(
              SCHEME,
              new Pbkdf2PasswordEncoder(
                  "", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

  private final String decoy = Objects.requireNonNull(encoder.encode("nobody's password"));

  /** Refuses what is too short, too long, on the lists of common passwords, or easily guessed. */
  void check(String password, Account account) {
    var length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      throw new Refusal(IdentityProblem.PASSWORD_SHORT, MIN_LENGTH);
    }
    if (length > MAX_LENGTH) {
      throw new Refusal(IdentityProblem.PASSWORD_LONG, MAX_LENGTH);
    }
    var head = password.substring(0, Math.min(password.length(), ESTIMATED_LENGTH));
    if (Estimator.ZXCVBN.measure(head, own(account)).getScore() < GOOD_ENOUGH) {
      throw new Refusal(IdentityProblem.PASSWORD_COMMON);
    }
  }

  String hash(String password) {
    return Objects.requireNonNull(encoder.encode(normal(password)));
  }

  /** Takes the same time whether or not there is a hash to compare with. */
  boolean matches(String password, @Nullable String hash) {
    var same = encoder.matches(normal(password), hash == null ? decoy : hash);
    return same && hash != null;
  }

  private static List<String> own(Account account) {
    var email = account.email();
    return Stream.of(
            account.username(),
            email,
            email.substring(0, email.indexOf('@')),
            account.phone(),
            account.name())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The same letters typed on another device may come as other code points. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /** Thirty thousand common passwords; read when somebody first chooses one. */
  private static final class Estimator {

    static final Zxcvbn ZXCVBN = load();

    private static Zxcvbn load() {
      try {
        return new ZxcvbnBuilder()
            .dictionaries(List.of(StandardDictionaries.PASSWORDS_LOADER.load()))
            .keyboards(List.of(StandardKeyboards.QWERTY_LOADER.load()))
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the lists of common passwords cannot be read", e);
      }
    }
  }
}
