/** The way to everything an administrator sets up. */
@NullMarked
package dev.refunddesk.console.admin;

import org.jspecify.annotations.NullMarked;
