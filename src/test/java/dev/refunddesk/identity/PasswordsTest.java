package dev.refunddesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.identity.Account.Preferences;
import dev.refunddesk.kernel.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private static final Account LIMING =
      new Account(
          UUID.randomUUID(),
          "liming88",
          "liming.vps@example.com",
          "13800138000",
          "李明",
          Set.of(Role.CUSTOMER),
          Preferences.NONE,
          true);

  private final Passwords passwords = new Passwords();

  @Test
  void refusesWhatIsGuessedFirst() {
    for (var common :
        List.of(
            "password",
            "password1",
            "P@ssw0rd",
            "12345678",
            "88888888",
            "qwertyuiop",
            "1qaz2wsx",
            "iloveyou1",
            "abcd1234",
            "woaini1314",
            "woaini520",
            "5201314520",
            "a1234567",
            "admin888",
            "zhangsan1",
            "aaaaaaaa",
            "19900101",
            "nihao123",
            "李明李明李明李明")) {
      assertThatThrownBy(() -> passwords.check(common, LIMING))
          .as(common)
          .isInstanceOfSatisfying(
              Refusal.class,
              no -> assertThat(no.type()).isEqualTo(IdentityProblem.PASSWORD_COMMON));
    }
  }

  @Test
  void refusesWhatIsKnownOfItsOwner() {
    for (var own :
        List.of(
            "liming.vps@example.com", "Liming.vps1", "liming88-77", "13800138000!", "LIMING88")) {
      assertThatThrownBy(() -> passwords.check(own, LIMING)).as(own).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void countsCharactersAndNotBytes() {
    assertThatThrownBy(() -> passwords.check("风过洞庭月", LIMING)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> passwords.check("𠮷".repeat(7), LIMING)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> passwords.check("kt7".repeat(43), LIMING)).isInstanceOf(Refusal.class);
    assertThatCode(() -> passwords.check("风过洞庭月满西楼", LIMING)).doesNotThrowAnyException();
  }

  @Test
  void takesWhatIsHardToGuess() {
    for (var good : List.of("wind-over-dongting", "Kx7#mQ2!", "four blue kettles", "9fj2kd83nf")) {
      assertThatCode(() -> passwords.check(good, LIMING)).as(good).doesNotThrowAnyException();
    }
  }

  @Test
  void keepsNoPasswordTwiceAlikeAndKnowsItAgain() {
    var hash = passwords.hash("wind-over-dongting");

    assertThat(passwords.hash("wind-over-dongting")).isNotEqualTo(hash);
    assertThat(hash).startsWith("{pbkdf2-sha256-600000}");
    assertThat(passwords.matches("wind-over-dongting", hash)).isTrue();
    assertThat(passwords.matches("wind-over-donting", hash)).isFalse();
    assertThat(passwords.matches("nobody's password", null)).isFalse();
  }

  @Test
  void knowsTheSameLettersFromAnotherDevice() {
    var composed = passwords.hash("caf\u00e9-on-the-corner");

    assertThat(passwords.matches("cafe\u0301-on-the-corner", composed)).isTrue();
  }
}
