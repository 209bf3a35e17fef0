package dev.refunddesk.api;

import dev.refunddesk.identity.ApiToken;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Purchases.Recorded;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.purchase.intake.OrderCheck.Checked;
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

  private static final int LONGEST_KILOBYTES = 256;

  private final Purchases purchases;
  private final OrderBodies bodies;
  private final OrderCheck check;

  OrderController(Purchases purchases, OrderBodies bodies, OrderCheck check) {
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
    return switch (bodies.read(body(request), number)) {
      case OrderBodies.Unlike(var faults) -> wrong(faults, frame);
      case OrderBodies.Entry(var entry) ->
          switch (check.check(entry)) {
            case Checked.Wrong(var faults) -> wrong(faults, frame);
            case Checked.Good(var order) -> record(order, frame);
          };
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
    return ResponseEntity.status(ApiProblem.ORDER_WRONG.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(WrongOrder.of(faults, frame));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    var longest = LONGEST_KILOBYTES * 1024;
    var body = request.getInputStream().readNBytes(longest + 1);
    if (body.length > longest) {
      throw new Refusal(ApiProblem.BODY_TOO_LARGE, LONGEST_KILOBYTES);
    }
    return body;
  }
}
