/**
 * Turns what others write into orders: text in, an order or everything that is wrong with it out.
 *
 * <p>Understands the words and number formats of Chinese and English billing systems, guesses
 * nothing about money, and names each fault by where it is and why. Files and the API share it.
 */
@NamedInterface("intake")
@NullMarked
package dev.refunddesk.purchase.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
