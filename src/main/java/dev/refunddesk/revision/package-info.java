/**
 * Policies in revision: the draft that people edit together, what is doubtful about its rules, its
 * back-tests over past cases, and the activation that makes it a version.
 *
 * <p>A draft binds nobody. Only one that was tested as it stands becomes a version, by somebody who
 * did not write it, and none that was promised before changes.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "platform", "policy", "assessment", "ticket :: past"})
@NullMarked
package dev.refunddesk.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
