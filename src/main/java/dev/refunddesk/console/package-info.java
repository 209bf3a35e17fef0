/**
 * The staff's door: queue and review, money, orders coming in, policies, people and settings.
 *
 * <p>Shows and takes in; every decision is made by the capabilities behind it. Knows no other door.
 */
@ApplicationModule
@NullMarked
package dev.refunddesk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
