/**
 * Policies as forms: every record and every kind of condition and deduction as typed fields, found
 * from the types themselves; only units and ranges are said here, once for each kind.
 */
@NullMarked
package dev.refunddesk.console.form;

import org.jspecify.annotations.NullMarked;
