/**
 * The help centre's articles, in both languages: the steps of a refund, what goes wrong and the act
 * that puts it right, how amounts come about.
 *
 * <p>Articles are files that ship with the program, so they stand in memory and are found in
 * milliseconds. Knows the kernel only; what holds for a platform is drawn from its policy by pages.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
