/**
 * A shop made up to show the desk: customers, orders on every platform, tickets in every state.
 *
 * <p>Everything comes about by the same verbs that people use, at moments in the past; nothing here
 * runs once there are real orders. May know every module and is known by none.
 */
@ApplicationModule
@NullMarked
package dev.refunddesk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
