package dev.refunddesk.purchase.imports;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the command was called. */
sealed interface ImportCall {

  record Undo(UUID run) implements ImportCall {}

  record Read(String file, String encoding, boolean isDry, boolean takesMeant)
      implements ImportCall {}

  /** Nothing if it was called in a way that makes no sense. */
  static Optional<ImportCall> of(List<String> arguments) {
    var rest = new ArrayDeque<>(arguments);
    var call = new Read("", "", false, false);
    while (!rest.isEmpty()) {
      var argument = rest.removeFirst();
      switch (argument) {
        case "--undo" -> {
          return call.file.isEmpty() && rest.size() == 1
              ? undo(rest.removeFirst())
              : Optional.empty();
        }
        case "--dry-run" -> call = new Read(call.file, call.encoding, true, call.takesMeant);
        case "--rmb" -> call = new Read(call.file, call.encoding, call.isDry, true);
        case "--encoding" -> {
          if (rest.isEmpty()) {
            return Optional.empty();
          }
          call = new Read(call.file, rest.removeFirst(), call.isDry, call.takesMeant);
        }
        default -> {
          if (argument.startsWith("--") || !call.file.isEmpty()) {
            return Optional.empty();
          }
          call = new Read(argument, call.encoding, call.isDry, call.takesMeant);
        }
      }
    }
    return Optional.<ImportCall>of(call).filter(read -> !((Read) read).file.isEmpty());
  }

  private static Optional<ImportCall> undo(String run) {
    try {
      return Optional.of(new Undo(UUID.fromString(run)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
