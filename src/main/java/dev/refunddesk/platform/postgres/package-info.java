/**
 * The database under the desk: an external PostgreSQL if one is named, otherwise one of its own.
 *
 * <p>The own server is unpacked, made, started, watched and stopped here; it needs nothing
 * installed, keeps everything acknowledged through any crash, and ends when the desk ends. Whether
 * a server, own or external, is safe enough to pay money on is judged here too.
 */
@NullMarked
package dev.refunddesk.platform.postgres;

import org.jspecify.annotations.NullMarked;
