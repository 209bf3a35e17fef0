package dev.refunddesk.portal;

import dev.refunddesk.kernel.Slice;
import dev.refunddesk.purchase.Arrears;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Tender;
import java.util.List;

/**
 * What the page of money shows.
 *
 * @param arrears what is owed, a currency each
 * @param refunds what has gone back, the latest first
 */
public record Billing(Slice<Order> orders, List<Arrears> arrears, List<Tender.Refund> refunds) {}
