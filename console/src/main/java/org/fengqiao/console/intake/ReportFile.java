package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.read.ReadException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The findings as JSON, for other programs and for keeping.
final class ReportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFile() {}

    /// @param draft null where only a base map was brought in
    /// @param map null where none was
    /// @param unread files that could not be read and are left out
    /// @param written null where nothing was
    static void save(
            Path file,
            @Nullable CityDraft draft,
            @Nullable BaseMap map,
            List<UnreadFile> unread,
            @Nullable Path written)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        if (draft != null) {
            add(root, draft);
        }
        ArrayNode left = root.putArray("unread");
        for (UnreadFile each : unread) {
            ObjectNode node = left.addObject();
            node.put("file", each.path().toString());
            if (each.why() instanceof ReadException read) {
                node.put("place", read.place());
                node.put("reason", read.reason().name());
                node.put("detail", read.detail());
            }
            node.put("message", each.words());
        }
        root.put("writtenTo", written == null ? null : written.toString());
        if (map != null) {
            add(root.putObject("basemap"), map);
        }
        Files.write(file, JSON.writeValueAsBytes(root));
    }

    private static void add(ObjectNode node, BaseMap map) {
        node.put("file", map.file());
        node.put("attribution", map.origin().attribution());
        ObjectNode taken = node.putObject("taken");
        map.tally().taken().forEach((kind, count) -> taken.put(kind.name(), count));
        ObjectNode left = node.putObject("left");
        map.tally().left().forEach((why, count) -> left.put(why.name(), count));
        var broken = node.putArray("broken");
        map.tally().broken().forEach(broken::add);
    }

    private static void add(ObjectNode root, CityDraft draft) {
        root.put("areas", draft.tree() == null ? 0 : draft.tree().size());
        root.put("resources", draft.resources().size());
        root.put("keyPlaces", draft.keyPlaces().size());
        root.put("components", draft.components().size());
        for (Finding.Severity severity : Finding.Severity.values()) {
            root.put(severity.name().toLowerCase(Locale.ROOT) + "s", draft.count(severity));
        }
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
    }
}
