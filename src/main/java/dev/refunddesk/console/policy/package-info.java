/** Refund policies for those who write them: what holds, what held, a new version, files. */
@NullMarked
package dev.refunddesk.console.policy;

import org.jspecify.annotations.NullMarked;
