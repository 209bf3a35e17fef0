/**
 * Our few extensions of Spring: records in SQL, the clock, the outbox, live news, texts, the frame.
 *
 * <p>Knows the kernel only and nothing of refunds; every module may know all of it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package dev.refunddesk.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
