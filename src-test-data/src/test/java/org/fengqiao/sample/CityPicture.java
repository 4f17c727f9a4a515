package org.fengqiao.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Paints the generated city, to look at: `CITY OUT.png WEST SOUTH EAST NORTH WIDTH`.
final class CityPicture {

    private final Envelope view;
    private final BufferedImage image;
    private final Graphics2D g;
    private final double scale;

    private CityPicture(Envelope view, int width) {
        this.view = view;
        this.scale = width / view.getWidth();
        int height = (int) (view.getHeight() * scale / 0.853);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xF4F1EA));
        g.fillRect(0, 0, width, height);
    }

    public static void main(String[] args) throws IOException {
        Path city = Path.of(args[0]);
        Envelope view =
                new Envelope(
                        Double.parseDouble(args[2]),
                        Double.parseDouble(args[4]),
                        Double.parseDouble(args[3]),
                        Double.parseDouble(args[5]));
        CityPicture picture = new CityPicture(view, Integer.parseInt(args[6]));
        AreaTree tree = BoundaryFile.load(city.resolve("boundaries.fgb"));
        double degreesAcross = view.getWidth();
        picture.fill(city.resolve("green.fgb"), new Color(0xCFE3BE));
        picture.fill(city.resolve("water.fgb"), new Color(0xA9CCE8));
        if (degreesAcross < 0.1) {
            picture.fill(city.resolve("buildings.fgb"), new Color(0xD8D0C4));
        }
        picture.roads(city.resolve("roads.fgb"), degreesAcross);
        if (degreesAcross < 0.3) {
            picture.borders(tree, Level.GRID, new Color(0xB9B3A6), 0.6f);
        }
        if (degreesAcross < 0.9) {
            picture.borders(tree, Level.COMMUNITY, new Color(0x9A8F7A), 0.9f);
        }
        picture.borders(tree, Level.STREET, new Color(0x7A5C9A), 1.4f);
        picture.borders(tree, Level.DISTRICT, new Color(0xB03030), 2.4f);
        picture.names(tree, degreesAcross < 0.9 ? Level.STREET : Level.DISTRICT);
        ImageIO.write(picture.image, "png", Path.of(args[1]).toFile());
    }

    private void fill(Path file, Color colour) throws IOException {
        g.setColor(colour);
        for (ContextFeature feature : ContextFile.load(file)) {
            if (feature.shape().getEnvelopeInternal().intersects(view)) {
                g.fill(path(feature.shape()));
            }
        }
    }

    private void roads(Path file, double degreesAcross) throws IOException {
        for (ContextFeature road : ContextFile.load(file)) {
            if (!road.shape().getEnvelopeInternal().intersects(view)) {
                continue;
            }
            float width =
                    switch (road.kind()) {
                        case EXPRESSWAY -> 5;
                        case ARTERIAL -> 3.4f;
                        case SECONDARY -> degreesAcross < 0.4 ? 2.4f : 0;
                        default -> degreesAcross < 0.15 ? 1.6f : 0;
                    };
            if (width > 0) {
                g.setColor(
                        switch (road.kind()) {
                            case EXPRESSWAY -> new Color(0xE8A33D);
                            case ARTERIAL -> new Color(0xF2D06B);
                            default -> Color.WHITE;
                        });
                g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(path(road.shape()));
            }
        }
    }

    private void borders(AreaTree tree, Level level, Color colour, float width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Area area : tree.listLevel(level)) {
            if (area.shape().getEnvelopeInternal().intersects(view)) {
                g.draw(path(area.shape()));
            }
        }
    }

    private void names(AreaTree tree, Level level) {
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (Area area : tree.listLevel(level)) {
            Point p = area.shape().getInteriorPoint();
            g.drawString(area.code().digits(), (float) x(p.getX()) - 20, (float) y(p.getY()));
        }
    }

    private Path2D path(Geometry shape) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            switch (shape.getGeometryN(i)) {
                case Polygon polygon -> {
                    add(path, polygon.getExteriorRing());
                    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                        add(path, polygon.getInteriorRingN(h));
                    }
                }
                case LineString line -> add(path, line);
                default -> throw new IllegalArgumentException(shape.getGeometryType());
            }
        }
        return path;
    }

    private void add(Path2D path, LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            double x = x(points.getX(i));
            double y = y(points.getY(i));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }

    private double x(double lon) {
        return (lon - view.getMinX()) * scale;
    }

    private double y(double lat) {
        return (view.getMaxY() - lat) * scale / 0.853;
    }
}
