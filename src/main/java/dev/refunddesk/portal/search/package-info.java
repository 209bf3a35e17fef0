/** The site search. */
@NullMarked
package dev.refunddesk.portal.search;

import org.jspecify.annotations.NullMarked;
