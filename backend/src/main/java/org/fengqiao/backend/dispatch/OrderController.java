package org.fengqiao.backend.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Messages.RungReport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders in the public field API.
@RestController
@RequestMapping("/api/v1/field/orders")
@Tag(name = "field")
class OrderController {

    private final FieldOrders orders;

    OrderController(FieldOrders orders) {
        this.orders = orders;
    }

    @GetMapping
    @Operation(
            summary = "Unfinished orders",
            description =
                    "A handler's own; for the gateway those that no device has yet, so that it"
                            + " finds what it missed while it was away.")
    List<Order> list(Caller caller) {
        return orders.list(caller);
    }

    @PostMapping("/{id}/rungs")
    @Operation(
            summary = "Report a rung",
            description =
                    "Handlers: READ, ACKNOWLEDGED, ARRIVED, FED_BACK (note: the result), REFUSED"
                            + " (note: the reason). Gateway: DEVICE. The same rung twice is no"
                            + " error.")
    Order report(Caller caller, @PathVariable String id, @RequestBody RungReport report) {
        return orders.report(caller, Unreadable.value("id", id, OrderId::new), report);
    }
}
