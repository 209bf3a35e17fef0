package dev.refunddesk.attachment.media;

import java.io.IOException;

/** A file that breaks the rules of its own kind. */
public class Malformed extends IOException {

  Malformed(String message) {
    super(message);
  }
}
