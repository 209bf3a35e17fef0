/**
 * The values everything else speaks in: money, ratios, texts in two languages, who acts, refusals.
 *
 * <p>Plain Java; knows no module and no framework, and every module may know it.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package dev.refunddesk.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
