package dev.refunddesk.console.form;

import java.math.BigDecimal;

/**
 * What a number may be.
 *
 * @param unit the end of the message key of its unit, {@code policies.unit.<unit>}
 */
record Limits(BigDecimal least, BigDecimal most, String unit) {

  static Limits of(int least, int most, String unit) {
    return new Limits(BigDecimal.valueOf(least), BigDecimal.valueOf(most), unit);
  }

  static Limits of(String least, String most, String unit) {
    return new Limits(new BigDecimal(least), new BigDecimal(most), unit);
  }

  boolean allow(BigDecimal number) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }
}
