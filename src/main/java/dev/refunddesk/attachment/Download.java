package dev.refunddesk.attachment;

import org.springframework.core.io.InputStreamSource;

/**
 * A kept file as it is handed out.
 *
 * @param size in bytes
 * @param content reads piece by piece, so that a film never stands in memory
 */
public record Download(String name, FileType type, long size, InputStreamSource content) {}
