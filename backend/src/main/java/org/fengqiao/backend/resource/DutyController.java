package org.fengqiao.backend.resource;

import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.DutyReports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes duties from devices, and from the gateway for the devices signed on to it.
@RestController
@RequestMapping("/api/v1")
class DutyController {

    private final Duties duties;
    private final Resources resources;

    DutyController(Duties duties, Resources resources) {
        this.duties = duties;
        this.resources = resources;
    }

    @PostMapping("/field/duty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(Caller caller, @RequestBody DutyReports body) {
        caller.require(Role.HANDLER, Role.GATEWAY);
        for (DutyReport report : body.reports()) {
            if (caller.role() == Role.GATEWAY) {
                caller.requireCovers(resources.getForce(report.resource()).grid());
            } else if (!report.resource().equals(caller.user().resource())) {
                throw Refusal.forbidden("not-your-duty", report.resource());
            }
        }
        duties.apply(body.reports());
    }
}
