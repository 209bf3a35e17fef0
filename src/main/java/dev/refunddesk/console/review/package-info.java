/** The queue and the review of tickets: everything for one decision on one page. */
@NullMarked
package dev.refunddesk.console.review;

import org.jspecify.annotations.NullMarked;
