/**
 * Conditions written in CEL, for what the other kinds do not cover: checked when a policy is saved,
 * tested against the facts of a case and nothing else.
 *
 * <p>Bounded in length, depth and steps; knows no time, no settings and no network. What it needs
 * is loaded when the first expression is met.
 */
@NamedInterface("expression")
@NullMarked
package dev.refunddesk.policy.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
