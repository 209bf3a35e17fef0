package dev.refunddesk.console.pack;

import dev.refunddesk.pack.Pack;
import dev.refunddesk.pack.Packs;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rule packs (平台规则) to read. */
@Controller
@RequestMapping("/admin/packs")
class PackController {

  private final Packs packs;
  private final Templates templates;

  PackController(Packs packs, Templates templates) {
    this.packs = packs;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return templates.consolePackList(frame, ProviderPacks.of(packs.list(frame.now())));
  }

  @GetMapping("/{id}")
  JteModel show(@PathVariable String id, Frame frame) {
    return page(packs.get(id, frame.now()), frame);
  }

  @GetMapping("/{id}/versions/{version}")
  JteModel show(@PathVariable String id, @PathVariable int version, Frame frame) {
    return page(packs.get(id, version), frame);
  }

  private JteModel page(Pack pack, Frame frame) {
    var inForce = packs.find(pack.id(), frame.now()).filter(pack::equals).isPresent();
    var page = PackPage.of(pack, inForce, packs.history(pack.id()), frame.texts());
    return templates.consolePackShow(frame, page);
  }
}
