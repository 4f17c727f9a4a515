package org.fengqiao.backend.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ImportedCase;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Takes over cases of an earlier system.
@RestController
@RequestMapping("/api/v1/field")
@Tag(name = "field")
class ImportController {

    private final Imports imports;
    private final JsonMapper json;

    ImportController(Imports imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    @PostMapping(path = "/imports", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Take over cases with their history",
            description =
                    "One `ImportedCase` on each line, at most 20000. All are taken over or, with 422"
                            + " naming every bad line, none.")
    ImportedCase.Report take(Caller caller, HttpServletRequest request) throws IOException {
        caller.require(Role.IMPORTER);
        BadLines bad = new BadLines();
        List<CaseLines.Line> lines =
                new CaseLines(json, caller.locale(), bad).read(request.getInputStream());
        return imports.apply(lines, caller.locale(), bad);
    }
}
