package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;

/// Turns nested nodes into the city's tree.
final class TreeBuilder {

    private final boolean surveyed;
    private final List<Finding> findings;
    private final List<Area> areas = new ArrayList<>();
    private final Map<AreaCode, Candidate> origins = new HashMap<>();

    TreeBuilder(boolean surveyed, List<Finding> findings) {
        this.surveyed = surveyed;
        this.findings = findings;
    }

    AreaTree build(Node root) {
        boolean national = Codes.areNational(root);
        if (!national) {
            findings.add(root.area().finding(Kind.CODES_AS_PATHS, root.area().code(), 0));
        }
        String code = root.area().code();
        add(
                root,
                national
                        ? Codes.national(code, 0).orElseThrow()
                        : AreaCode.root(AreaCode.isLocal(code) ? code : "CITY"),
                null,
                national);
        return new AreaTree(SummedCounts.of(areas));
    }

    /// What an area was made of.
    Map<AreaCode, Candidate> origins() {
        return origins;
    }

    private void add(Node node, AreaCode code, @Nullable AreaCode parent, boolean national) {
        Candidate from = node.area();
        origins.put(code, from);
        areas.add(
                new Area(code, from.name(), parent, false, surveyed, from.figures(), from.shape()));
        int depth = code.level().ordinal() + 1;
        Set<String> taken = new HashSet<>();
        for (Node child : node.children()) {
            Candidate c = child.area();
            if (depth >= Level.values().length) {
                findings.add(c.finding(Kind.TOO_DEEP, "", 0));
            } else if (!taken.add(c.code())) {
                findings.add(c.finding(Kind.DUPLICATE_CODE, from.subject(), 0));
            } else {
                add(
                        child,
                        national
                                ? Codes.national(c.code(), depth).orElseThrow()
                                : code.child(c.code()),
                        code,
                        national);
            }
        }
    }
}
