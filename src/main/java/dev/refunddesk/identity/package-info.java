/**
 * Who people and programs are: accounts, what each may do, sessions, passwords, API tokens.
 *
 * <p>Owns every secret that opens a door and keeps none of them in clear; knows the kernel and the
 * platform, and nothing of HTTP.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
