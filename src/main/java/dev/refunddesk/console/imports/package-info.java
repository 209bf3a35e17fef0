/** Files of orders on their way in: upload, columns, dry run, import, undoing. */
@NullMarked
package dev.refunddesk.console.imports;

import org.jspecify.annotations.NullMarked;
