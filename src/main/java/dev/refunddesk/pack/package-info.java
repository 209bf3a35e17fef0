/**
 * Rule packs (平台规则): what platforms publish about their refunds, as dated and sourced data.
 *
 * <p>A pack is a policy value with a head that says of whose products it speaks; it is judged and
 * reckoned by the same parts as the shop's own promises. Packs are files of the desk and never
 * change once shipped; what a platform changes becomes another version.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "policy"})
@NullMarked
package dev.refunddesk.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
