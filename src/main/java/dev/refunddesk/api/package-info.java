/**
 * The door for programs: JSON over HTTP under {@code /api/v1}, let in by a token with scopes.
 *
 * <p>Every refusal is a problem of RFC 9457; no cookie counts here and no form can post here.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "identity",
      "purchase",
      "purchase::intake",
      "policy",
      "assessment",
      "quote"
    })
@NullMarked
package dev.refunddesk.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
