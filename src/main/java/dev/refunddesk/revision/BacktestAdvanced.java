package dev.refunddesk.revision;

import java.util.UUID;

/** A back-test has gone on by some cases, or has come to its end. */
public record BacktestAdvanced(UUID id) {}
