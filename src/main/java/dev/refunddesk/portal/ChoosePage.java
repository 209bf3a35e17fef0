package dev.refunddesk.portal;

import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.ticket.TicketType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page for choosing an order shows.
 *
 * @param order the order that is chosen
 * @param other what was typed instead
 */
public record ChoosePage(
    List<ServiceRow> services,
    TicketType type,
    @Nullable String order,
    @Nullable String other,
    FormErrors errors) {}
