/**
 * Orders from files: CSV and XLSX as shops export them, checked row by row before anything counts.
 *
 * <p>A run goes from upload over the matching of columns and a dry run to the import itself, which
 * commits whole or not at all and can be undone for a day. A wrong row is named by line, column and
 * reason and harms no other.
 */
@NamedInterface("imports")
@NullMarked
package dev.refunddesk.purchase.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
