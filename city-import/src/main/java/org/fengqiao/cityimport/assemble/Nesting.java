package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.boundary.AreaFigures;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Nests candidates into one another under a single root.
final class Nesting {

    private final CityPlan plan;
    private final List<Finding> findings;

    Nesting(CityPlan plan, List<Finding> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /// Absent if nothing is left to nest.
    Optional<Node> nest(List<Candidate> levelled) {
        Map<Integer, List<Candidate>> byLevel = new TreeMap<>();
        levelled.forEach(c -> byLevel.computeIfAbsent(c.level(), _ -> new ArrayList<>()).add(c));
        List<Node> nodes = new ArrayList<>();
        for (List<Candidate> level : byLevel.values()) {
            Candidates.distinct(level, findings).forEach(c -> nodes.add(new Node(c)));
        }
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        ParentFinder parents = new ParentFinder(this::rule, nodes);
        List<Node> tops = new ArrayList<>();
        for (Node node : nodes) {
            if (node.area().level() == 0) {
                tops.add(node);
            } else {
                place(node, parents);
            }
        }
        return tops.size() == 1 && tops.getFirst().height() > 1
                ? Optional.of(tops.getFirst())
                : root(tops);
    }

    private ParentRule rule(Candidate area) {
        ParentRule own = plan.areas().get(area.source()).rule();
        return own == null ? plan.rule() : own;
    }

    private void place(Node node, ParentFinder parents) {
        Candidate area = node.area();
        ParentFinder.Found found = parents.find(area).orElse(null);
        if (found == null) {
            findings.add(area.finding(Kind.ORPHAN, area.parent(), 0));
            return;
        }
        Candidate parent = found.parent().area();
        if (found.byPlace()) {
            findings.add(area.finding(Kind.PARENT_BY_PLACE, parent.subject(), 0));
        }
        if (parent.level() < area.level() - 1) {
            findings.add(area.finding(Kind.LEVEL_SKIPPED, parent.subject(), 0));
        }
        found.parent().children().add(node);
    }

    /// Where no feature is the whole city: the union of the outermost areas.
    private Optional<Node> root(List<Node> tops) {
        List<Geometry> shapes = tops.stream().map(top -> top.area().shape()).toList();
        Geometry whole = OverlayNGRobust.union(shapes);
        Candidate root =
                new Candidate(
                        "", 0, -1, code(tops), plan.nameZh(), "", "", -1, whole, AreaFigures.NONE);
        if (whole.getEnvelopeInternal().getWidth() > Candidates.WIDEST_DEG) {
            findings.add(root.finding(Kind.ACROSS_180, "", 0));
            return Optional.empty();
        }
        findings.add(root.finding(Kind.ROOT_MADE, "", tops.size()));
        Node node = new Node(root);
        node.children().addAll(tops);
        return Optional.of(node);
    }

    /// What the person said, else the parent that all of them name, else the beginning that the
    /// codes of a Chinese city's districts have in common.
    private String code(List<Node> tops) {
        if (!plan.code().isEmpty()) {
            return plan.code();
        }
        List<String> parents = tops.stream().map(top -> top.area().parent()).distinct().toList();
        if (parents.size() == 1 && !parents.getFirst().isEmpty()) {
            return Candidates.local(parents.getFirst());
        }
        List<String> begins =
                tops.stream()
                        .map(top -> top.area().code())
                        .map(code -> code.matches("\\d{6}(000000)?") ? code.substring(0, 4) : "")
                        .distinct()
                        .toList();
        return begins.size() == 1 && !begins.getFirst().isEmpty()
                ? begins.getFirst() + "00"
                : "CITY";
    }
}
