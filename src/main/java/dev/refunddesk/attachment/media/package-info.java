/**
 * The insides of pictures and films, as far as one must know them to leave out the notes that tell
 * where, when and by whom they were made.
 *
 * <p>Nothing is decoded: structures are walked over and copied, a piece at a time.
 */
@NullMarked
package dev.refunddesk.attachment.media;

import org.jspecify.annotations.NullMarked;
