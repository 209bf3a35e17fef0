/**
 * Files that customers and staff hand in: evidence on a ticket, statements, pictures.
 *
 * <p>Owns their content, kept in the database so that every node has it and a backup is whole;
 * decides what may be kept by looking at the bytes, and takes out of pictures where they were made.
 * Knows the kernel only: whoever shows a file decides who may see it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
