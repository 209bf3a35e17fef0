package dev.refunddesk.revision;

import dev.refunddesk.kernel.Text;
import java.time.LocalDate;

/**
 * The wish to make a draft a version.
 *
 * @param draftVersion the draft's version that was looked at
 * @param effectiveOn the first day it holds, today or later
 * @param note what customers are told of the change
 */
public record Activation(String platform, long draftVersion, LocalDate effectiveOn, Text note) {}
