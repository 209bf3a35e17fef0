/**
 * The customers' door: help, what they bought, their tickets and their money, as pages and forms.
 *
 * <p>Every page works as plain HTML; a controller reads a form, calls one verb and draws one
 * template. Knows any capability and no other door.
 */
@ApplicationModule
@NullMarked
package dev.refunddesk.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
