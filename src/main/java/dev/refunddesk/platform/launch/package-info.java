/**
 * How a process of the desk begins: as the desk itself, as one command, or to be remembered.
 *
 * <p>A command runs inside the whole desk, without its web port, and may share the database of a
 * desk that runs already.
 */
@NullMarked
package dev.refunddesk.platform.launch;

import org.jspecify.annotations.NullMarked;
