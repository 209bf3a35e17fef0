package dev.refunddesk.attachment;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody hands it in.
 *
 * @param name whatever the browser or program calls it; not trusted
 * @param content can be opened more than once
 */
public record Upload(String name, InputStreamSource content) {}
