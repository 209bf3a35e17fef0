package dev.refunddesk.platform.web;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks at a page: the signed-in account, as far as the frame must know it. */
public interface Viewer {

  /** The account. */
  UUID id();

  /** As whom the viewer acts. */
  Actor actor();

  /** Whether the desk's side of the house is open to the viewer. */
  boolean isStaff();

  /** Whether the viewer holds the permission of that name. */
  boolean may(String permission);

  /** The language of the profile; absent until the viewer chose one. */
  @Nullable Language language();

  Theme theme();

  /** Whether single keys act on pages for staff. */
  boolean shortcuts();
}
