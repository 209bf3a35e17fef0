package dev.refunddesk.api;

import dev.refunddesk.identity.ApiToken;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Purchases.Recorded;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.purchase.intake.OrderCheck.Checked;
import dev.refunddesk.purchase.intake.OrderEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order, put there whole under its number and read back. */
@RestController
@RequestMapping("/api/v1/orders/{number}")
class OrderController {

  private final Purchases purchases;
  private final Bodies bodies;
  private final OrderCheck check;

  OrderController(Purchases purchases, Bodies bodies, OrderCheck check) {
    this.purchases = purchases;
    this.bodies = bodies;
    this.check = check;
  }

  @GetMapping
  OrderAnswer show(@PathVariable String number, @AuthenticationPrincipal ApiToken program) {
    program.demand(Scope.ORDERS_READ);
    return OrderAnswer.of(purchases.get(number));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> put(
      @PathVariable String number,
      @AuthenticationPrincipal ApiToken program,
      HttpServletRequest request,
      Frame frame)
      throws IOException {
    program.demand(Scope.ORDERS_WRITE);
    return switch (bodies.read(Bodies.of(request), OrderEntry.class)) {
      case Bodies.Unlike<OrderEntry>(var faults) -> wrong(faults, frame);
      case Bodies.Entry<OrderEntry>(var entry) -> put(entry, number, frame);
    };
  }

  private ResponseEntity<?> put(OrderEntry entry, String number, Frame frame) {
    var own = entry.number();
    if (own != null && !own.equals(number)) {
      return wrong(List.of(Fault.of("/number", Reason.NUMBER_DIFFERS, own, number)), frame);
    }
    return switch (check.check(entry.numbered(number))) {
      case Checked.Wrong(var faults) -> wrong(faults, frame);
      case Checked.Good(var order) -> record(order, frame);
    };
  }

  private ResponseEntity<OrderAnswer> record(Order order, Frame frame) {
    var recorded = purchases.record(order, Order.Source.API);
    var answer = OrderAnswer.of(purchases.get(order.number()));
    return recorded == Recorded.NEW
        ? ResponseEntity.created(URI.create(frame.path())).body(answer)
        : ResponseEntity.ok(answer);
  }

  private static ResponseEntity<?> wrong(List<Fault> faults, Frame frame) {
    return WrongFields.of(ApiProblem.ORDER_WRONG, faults, frame);
  }
}
