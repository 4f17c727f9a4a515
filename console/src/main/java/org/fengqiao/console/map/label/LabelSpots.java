package org.fengqiao.console.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.geo.Ground;
import org.locationtech.jts.geom.Envelope;

/// Looks for the place of one label inside its area: the middle if it can stand there, else above,
/// below, left or right of what stands in the way, else the nearest free place of a lattice. Pixels
/// of the whole world at one zoom; what is on the screen plays no part.
public final class LabelSpots {

    private static final int LATTICE = 16;

    /// Least distance of two candidates of the lattice, in pixels.
    private static final double FINEST = 3;

    /// Stepping aside from one is no help where more than so many are in the way.
    private static final int MOST_AVOIDED = 16;

    /// Ink keeps so many pixels off the border of its area.
    private static final double BORDER = 0.5;

    /// A place for the middle of a label.
    public record Spot(double x, double y) {}

    private final Ground ground;
    private final double scale;
    private final Spot middle;
    private final Discs obstacles;
    private final Occupied labels;
    private final double roam;

    /// @param ground the area of the label
    /// @param scale pixels in a world unit
    /// @param middle where the label would best stand
    /// @param obstacles badges and markers
    /// @param labels the room taken by labels that stand already
    /// @param roam pixels that it may stand away from the middle
    public LabelSpots(
            Ground ground,
            double scale,
            Spot middle,
            Discs obstacles,
            Occupied labels,
            double roam) {
        this.roam = roam;
        this.ground = ground;
        this.scale = scale;
        this.middle = middle;
        this.obstacles = obstacles;
        this.labels = labels;
    }

    /// Whether the lines can stand at a place.
    ///
    /// @param lines boxes of the ink of each line about the middle of the label
    /// @param clearance pixels kept to obstacles
    /// @param padding pixels kept to other labels
    public boolean fits(List<Box> lines, Spot at, double clearance, double padding) {
        for (Box line : lines) {
            Box box = line.moved(at.x(), at.y());
            if (!obstacles.isFree(box, clearance) || !labels.isFree(box.grown(padding))) {
                return false;
            }
        }
        for (Box line : lines) {
            Box box = line.moved(at.x(), at.y()).grown(BORDER);
            if (!ground.holds(
                    box.left() / scale,
                    box.top() / scale,
                    box.right() / scale,
                    box.bottom() / scale)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the lines can stand where they would best stand.
    public boolean fitsMiddle(List<Box> lines, double clearance, double padding) {
        return fits(lines, middle, clearance, padding);
    }

    /// The place nearest to the middle where the lines can stand.
    public Optional<Spot> find(List<Box> lines, double clearance, double padding) {
        if (fits(lines, middle, clearance, padding)) {
            return Optional.of(middle);
        }
        Box all = lines.stream().reduce(Box::with).orElseThrow();
        if (roam <= 0) {
            return Optional.empty();
        }
        List<Spot> candidates = besides(all, clearance);
        candidates.addAll(lattice(all));
        candidates.removeIf(spot -> !isNear(spot));
        candidates.sort(Comparator.comparingDouble(this::cost));
        return candidates.stream()
                .filter(spot -> fits(lines, spot, clearance, padding))
                .findFirst();
    }

    private boolean isNear(Spot spot) {
        return Math.hypot(spot.x() - middle.x(), spot.y() - middle.y()) <= roam;
    }

    /// A label moved up or down still reads as centred, so that costs less than to the side.
    private double cost(Spot spot) {
        return Math.hypot(1.25 * (spot.x() - middle.x()), spot.y() - middle.y());
    }

    private List<Spot> besides(Box all, double clearance) {
        List<Spot> spots = new ArrayList<>();
        double gap = clearance + 0.01; // boxes that only touch do not meet, but sums are rounded
        Box wanted = all.moved(middle.x(), middle.y());
        for (Disc disc : obstacles.list(wanted, clearance, MOST_AVOIDED)) {
            Box box = disc.box();
            double across = (box.left() + box.right()) / 2;
            double down = (box.top() + box.bottom()) / 2;
            double above = box.top() - gap - all.bottom();
            double below = box.bottom() + gap - all.top();
            double left = box.left() - gap - all.right();
            double right = box.right() + gap - all.left();
            for (double x : new double[] {middle.x(), across}) {
                spots.add(new Spot(x, above));
                spots.add(new Spot(x, below));
            }
            for (double y : new double[] {middle.y(), down}) {
                spots.add(new Spot(left, y));
                spots.add(new Spot(right, y));
            }
        }
        return spots;
    }

    private List<Spot> lattice(Box all) {
        Envelope area = ground.bounds();
        double x0 = area.getMinX() * scale - all.left();
        double x1 = area.getMaxX() * scale - all.right();
        double y0 = area.getMinY() * scale - all.top();
        double y1 = area.getMaxY() * scale - all.bottom();
        double dx = Math.max(FINEST, (x1 - x0) / LATTICE);
        double dy = Math.max(FINEST, (y1 - y0) / LATTICE);
        List<Spot> spots = new ArrayList<>();
        for (double x = x0; x <= x1; x += dx) {
            for (double y = y0; y <= y1; y += dy) {
                spots.add(new Spot(x, y));
            }
        }
        return spots;
    }
}
