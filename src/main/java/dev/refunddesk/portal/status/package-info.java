/**
 * Looking up how a ticket stands without signing in (工单进度查询): the number and the address, a mailed
 * code, a page that shows nothing personal.
 */
@NullMarked
package dev.refunddesk.portal.status;

import org.jspecify.annotations.NullMarked;
