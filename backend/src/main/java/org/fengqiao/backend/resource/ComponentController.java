package org.fengqiao.backend.resource;

import java.io.IOException;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.ClassKey;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the components of an area of the caller's jurisdiction. A city has millions, so a
/// console asks street by street, for what it shows.
@RestController
@RequestMapping("/api/v1")
class ComponentController {

    private final ComponentBook components;

    ComponentController(ComponentBook components) {
        this.components = components;
    }

    @GetMapping("/components/classes")
    List<ClassKey> classes() {
        return components.classes();
    }

    @GetMapping(value = "/components", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] components(Caller caller, @RequestParam String area) throws IOException {
        ResourceController.requireSeer(caller);
        AreaCode code = code(area);
        caller.requireCovers(code);
        return components.cut(code);
    }

    private static AreaCode code(String area) {
        try {
            return AreaCode.of(area);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("malformed", "area", String.valueOf(e.getMessage()));
        }
    }
}
