package dev.refunddesk.portal.help;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Addresses people guess, or know from other billing systems, when they look for tickets and
 * refunds.
 */
@Controller
class AliasController {

  @GetMapping({"/ticket", "/gongdan", "/supporttickets.php"})
  ResponseEntity<Void> tickets() {
    return found("/tickets");
  }

  @GetMapping({"/refund", "/退款", "/submitticket.php"})
  ResponseEntity<Void> newTicket() {
    return found("/tickets/new");
  }

  @GetMapping("/support")
  ResponseEntity<Void> help() {
    return found("/help");
  }

  private static ResponseEntity<Void> found(String path) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(path)).build();
  }
}
