package dev.refunddesk.platform;

import dev.refunddesk.kernel.Text;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this desk, as customers see it.
 *
 * @param name the brand
 * @param zone the zone every date of the shop is meant in
 * @param currency what the limits are counted in
 * @param publicUrl where customers reach the desk, without a slash at the end; links in mails start
 *     with it
 * @param phone the telephone for complicated cases
 * @param chatHours when somebody answers the chat and the telephone
 * @param mail where letters to the shop go
 */
@ConfigurationProperties("refunddesk.shop")
public record Shop(
    Text name,
    ZoneId zone,
    Currency currency,
    String publicUrl,
    String phone,
    Text chatHours,
    String mail) {}
