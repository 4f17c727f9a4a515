package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The findings as JSON, for other programs and for keeping.
final class ReportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFile() {}

    static void save(Path file, CityDraft draft, @Nullable Path written) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("areas", draft.tree() == null ? 0 : draft.tree().size());
        root.put("resources", draft.resources().size());
        for (Finding.Severity severity : Finding.Severity.values()) {
            root.put(severity.name().toLowerCase(Locale.ROOT) + "s", draft.count(severity));
        }
        root.put("writtenTo", written == null ? null : written.toString());
        var list = root.putArray("findings");
        for (Finding finding : draft.findings()) {
            ObjectNode node = list.addObject();
            node.put("severity", finding.kind().severity().name());
            node.put("kind", finding.kind().name());
            node.put("file", finding.file());
            node.put("feature", finding.feature());
            node.put("subject", finding.subject());
            node.put("detail", finding.detail());
            node.put("amount", finding.amount());
            node.put("message", ImportWords.what(finding));
            Envelope box = finding.where();
            if (box != null) {
                node.putArray("bbox")
                        .add(box.getMinX())
                        .add(box.getMinY())
                        .add(box.getMaxX())
                        .add(box.getMaxY());
            }
        }
        Files.write(file, JSON.writeValueAsBytes(root));
    }
}
