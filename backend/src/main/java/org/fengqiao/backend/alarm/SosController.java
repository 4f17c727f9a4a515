package org.fengqiao.backend.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Alarms;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calls for help from the field.
@RestController
@RequestMapping("/api/v1/field")
@Tag(name = "field")
class SosController {

    private final AlarmActs acts;

    SosController(AlarmActs acts) {
        this.acts = acts;
    }

    @PostMapping("/sos")
    @Operation(
            summary = "Call for help, or say that it is over",
            description =
                    "The worker's own. The same id again does nothing more; another id while a call"
                            + " stands is a call again. Over where no call stands is refused in the"
                            + " answer.")
    Alarms.Done call(Caller caller, @RequestBody Alarms.Sos body) {
        caller.require(Role.HANDLER);
        return acts.call(caller, body);
    }
}
