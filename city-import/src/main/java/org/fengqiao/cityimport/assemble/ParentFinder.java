package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Finds the area further out that encloses one, among those of all levels.
final class ParentFinder {

    /// Part of a child that must lie in a parent which is found by its place alone.
    private static final double MOST_OF_IT = 0.5;

    /// Part of a child that must lie in a parent which a column or prefix names; neighbours of one
    /// border overlap by a hair.
    private static final double LEAST_OF_IT = 0.1;

    /// A running number begins with another one often enough.
    private static final Pattern ONE_DIGIT = Pattern.compile("\\d");

    /// @param byPlace true if only the place led to it, against what column or prefix say
    record Found(Node parent, boolean byPlace) {}

    private final Function<Candidate, ParentRule> rules;
    private final Map<String, Map<Integer, Node>> byCode = new HashMap<>();
    private final Map<String, Map<Integer, Node>> bySignificant = new HashMap<>();
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Map<Integer, HPRtree> places = new HashMap<>();

    ParentFinder(Function<Candidate, ParentRule> rules, List<Node> nodes) {
        this.rules = rules;
        for (Node node : nodes) {
            Candidate c = node.area();
            byName.computeIfAbsent(c.name(), _ -> new ArrayList<>()).add(node);
            byCode.computeIfAbsent(c.code(), _ -> new HashMap<>()).put(c.level(), node);
            bySignificant
                    .computeIfAbsent(Prefixes.significant(c.code()), _ -> new HashMap<>())
                    .putIfAbsent(c.level(), node);
            places.computeIfAbsent(c.level(), _ -> new HPRtree())
                    .insert(c.shape().getEnvelopeInternal(), node);
        }
        places.values().forEach(HPRtree::build);
    }

    /// @param child of a level further in than the outermost
    Optional<Found> find(Candidate child) {
        ParentRule rule = rules.apply(child);
        Optional<Node> named =
                switch (rule) {
                    case AUTO ->
                            byColumn(child).or(() -> byPrefix(child)).filter(p -> holds(p, child));
                    case COLUMN -> byColumn(child);
                    case PREFIX -> byPrefix(child);
                    case PLACE -> Optional.empty();
                };
        if (named.isPresent()) {
            return Optional.of(new Found(named.get(), false));
        }
        boolean told = rule != ParentRule.PLACE && (rule != ParentRule.AUTO || tells(child));
        return byPlace(child).map(node -> new Found(node, told));
    }

    /// Whether its codes say anything of a parent.
    private boolean tells(Candidate child) {
        return !child.parent().isEmpty() || byPrefix(child).isPresent();
    }

    private Optional<Node> byColumn(Candidate child) {
        if (child.parent().isEmpty()) {
            return Optional.empty();
        }
        String code = Candidates.local(child.parent());
        return outer(byCode.get(code), child)
                .or(() -> outer(bySignificant.get(Prefixes.significant(code)), child))
                .or(() -> byName(child));
    }

    /// Names are often given twice: of several the nearest level further out, and there the one
    /// that holds the child.
    private Optional<Node> byName(Candidate child) {
        List<Node> named = byName.getOrDefault(child.parent(), List.of());
        OptionalInt level =
                named.stream()
                        .mapToInt(node -> node.area().level())
                        .filter(each -> each < child.level())
                        .max();
        List<Node> near =
                named.stream().filter(node -> level.orElse(-1) == node.area().level()).toList();
        return near.size() == 1
                ? Optional.of(near.getFirst())
                : near.stream().filter(node -> holds(node, child)).findFirst();
    }

    private Optional<Node> byPrefix(Candidate child) {
        String code = Prefixes.significant(child.code());
        for (int end = code.length(); end > 0; end--) {
            String prefix = code.substring(0, end);
            if (end < code.length() && ONE_DIGIT.matcher(prefix).matches()) {
                return Optional.empty();
            }
            Optional<Node> found = outer(bySignificant.get(prefix), child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The one next outside the child's level.
    private static Optional<Node> outer(@Nullable Map<Integer, Node> levels, Candidate child) {
        return levels == null
                ? Optional.empty()
                : levels.entrySet().stream()
                        .filter(e -> e.getKey() < child.level())
                        .max(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
    }

    private static boolean holds(Node parent, Candidate child) {
        Point inside = child.shape().getInteriorPoint();
        return parent.area().shape().covers(inside) || share(parent, child) > LEAST_OF_IT;
    }

    private static double share(Node parent, Candidate child) {
        Geometry common =
                OverlayNGRobust.overlay(
                        child.shape(), parent.area().shape(), OverlayNG.INTERSECTION);
        return common.getArea() / Math.max(1e-300, child.shape().getArea());
    }

    /// The innermost area further out that has most of the child.
    private Optional<Node> byPlace(Candidate child) {
        for (int level = child.level() - 1; level >= 0; level--) {
            HPRtree tree = places.get(level);
            if (tree == null) {
                continue;
            }
            Optional<Node> best =
                    ((List<?>) tree.query(child.shape().getEnvelopeInternal()))
                            .stream()
                                    .map(Node.class::cast)
                                    .max(Comparator.comparingDouble(node -> share(node, child)))
                                    .filter(node -> share(node, child) > MOST_OF_IT);
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }
}
