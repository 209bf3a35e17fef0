package dev.refunddesk.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
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

  /** Shorter names are parts of many words. */
  private static final int TELLING_LENGTH = 4;

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
    if (rest(password, own(account)).length() < MIN_LENGTH || isEasilyGuessed(password)) {
      throw new Refusal(IdentityProblem.PASSWORD_COMMON);
    }
  }

  private static boolean isEasilyGuessed(String password) {
    var head = password.substring(0, Math.min(password.length(), ESTIMATED_LENGTH));
    return Estimator.ZXCVBN.measure(head).getScore() < GOOD_ENOUGH;
  }

  /** What is left of the password without what is known of its owner. */
  private static String rest(String password, List<String> known) {
    var rest = password.toLowerCase(Locale.ROOT);
    for (var word : known) {
      rest = word.length() < TELLING_LENGTH ? rest : rest.replace(word, "");
    }
    return rest;
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
    var mailbox = email.substring(0, email.indexOf('@'));
    return Stream.of(email, mailbox, account.username(), account.phone(), account.name())
        .filter(Objects::nonNull)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The same letters typed on another device may come as other code points. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /**
   * Thirty thousand common passwords, and those common where Chinese is typed; read when somebody
   * first chooses one.
   */
  private static final class Estimator {

    static final Zxcvbn ZXCVBN = load();

    private static Zxcvbn load() {
      try {
        var ours = new ClassPathResource("identity/common-passwords.txt");
        return new ZxcvbnBuilder()
            .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
            .dictionary(
                new Dictionary(
                    "chinese", ours.getContentAsString(StandardCharsets.UTF_8).lines().toList()))
            .keyboard(StandardKeyboards.QWERTY_LOADER.load())
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the lists of common passwords cannot be read", e);
      }
    }
  }
}
