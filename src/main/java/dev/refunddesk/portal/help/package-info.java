/**
 * The pages of the help centre: articles, what holds for each platform, and the many addresses
 * people try when they look for help.
 */
@NullMarked
package dev.refunddesk.portal.help;

import org.jspecify.annotations.NullMarked;
