/**
 * What a refund would come to, for anybody (退款试算): a form whose fields stand in the address, the
 * same answer as in a ticket, nothing kept.
 */
@NullMarked
package dev.refunddesk.portal.check;

import org.jspecify.annotations.NullMarked;
