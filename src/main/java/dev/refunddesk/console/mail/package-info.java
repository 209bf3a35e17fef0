/** The letters the desk wrote, readable for administrators. */
@NullMarked
package dev.refunddesk.console.mail;

import org.jspecify.annotations.NullMarked;
