package dev.refunddesk.pack;

/** The rule packs the desk is shipped with, for tests. */
public final class ShippedPacks {

  private static final Packs PACKS = new Packs(PackFiles.shipped());

  private ShippedPacks() {}

  public static Packs all() {
    return PACKS;
  }
}
