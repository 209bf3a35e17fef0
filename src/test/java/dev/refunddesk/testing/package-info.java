/** What tests of every module stand on: databases, clocks, people. */
@NullMarked
package dev.refunddesk.testing;

import org.jspecify.annotations.NullMarked;
