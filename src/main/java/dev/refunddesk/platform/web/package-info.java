/** What every page shares: the frame it is drawn in, answers, refusals in words, live news. */
@NullMarked
package dev.refunddesk.platform.web;

import org.jspecify.annotations.NullMarked;
