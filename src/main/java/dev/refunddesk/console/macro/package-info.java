/**
 * The pages of the texts that staff insert.
 *
 * <p>Knows how a form of them is checked; what becomes of a text in a reply is the review's.
 */
@NullMarked
package dev.refunddesk.console.macro;

import org.jspecify.annotations.NullMarked;
