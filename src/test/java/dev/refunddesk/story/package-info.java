/**
 * What people do with the whole desk, told in a real browser: from the sign-in to the money.
 *
 * <p>A story opens windows of people and says what each does and sees, with and without script. All
 * stories share one running desk; each begins on the day of the worked example, with customers of
 * its own.
 */
@NullMarked
package dev.refunddesk.story;

import org.jspecify.annotations.NullMarked;
