/**
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "kit",
      "identity",
      "ledger",
      "payout",
      "payout::bank",
      "ticket"
    })
@NullMarked
package dev.refunddesk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
