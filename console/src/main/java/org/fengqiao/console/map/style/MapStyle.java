package org.fengqiao.console.map.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.console.map.style.StyleLayer.Kind;

/// A whole style, its layers in the order in which they are drawn. Immutable, safe for any thread.
///
/// @param name for people
/// @param metadata texts beside the layers; of them `furniture-ink` and `furniture-paper` are the
///   colours of scale bar and notes
/// @param sizes how small it may write, as the file gives it
/// @param scale how many times larger than in the file labels, symbols and badges are
public record MapStyle(
        String name,
        Map<String, String> metadata,
        StyleSizes sizes,
        List<StyleLayer> layers,
        double scale) {

    /// The styles that come with the program.
    public static final List<String> BUNDLED = List.of("desk-day", "desk-night", "wall");

    /// The texts beside the layers that are colours.
    static final Set<String> FURNITURE = Set.of("furniture-ink", "furniture-paper");

    public MapStyle {
        metadata = Map.copyOf(metadata);
        layers = List.copyOf(layers);
    }

    /// The style as its file gives it.
    public MapStyle(
            String name, Map<String, String> metadata, StyleSizes sizes, List<StyleLayer> layers) {
        this(name, metadata, sizes, layers, 1);
    }

    /// The same with labels, symbols and badges of so many times the size the file gives. The
    /// ground stays as it is: its lines tell levels apart by their widths.
    public MapStyle scaled(double factor) {
        return new MapStyle(
                name,
                metadata,
                sizes,
                layers.stream().map(layer -> layer.scaled(factor)).toList(),
                factor);
    }

    /// The same with some layers changed or left out.
    public MapStyle changed(Function<StyleLayer, Optional<StyleLayer>> change) {
        return new MapStyle(
                name,
                metadata,
                sizes,
                layers.stream().flatMap(l -> change.apply(l).stream()).toList(),
                scale);
    }

    /// @param file named in errors
    /// @throws StyleException naming file, layer, property and reason
    public static MapStyle read(String file, String json) throws StyleException {
        return new StyleReader(file).read(json);
    }

    /// The same for a file that a site wrote: also checks that what it names is there and that its
    /// values can be drawn, for every zoom and every feature there may be.
    ///
    /// @throws StyleException naming file, layer, property and reason
    public static MapStyle readStrictly(String file, String json) throws StyleException {
        return new StyleReader(file).readStrictly(json);
    }

    /// Loads one of the [#BUNDLED] styles.
    ///
    /// @throws IllegalArgumentException if there is none of that name, or it is broken
    public static MapStyle load(String name) {
        String file = "map-styles/" + name + ".json";
        try (InputStream in = MapStyle.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no style " + file);
            }
            return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (StyleException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    public Optional<StyleLayer> find(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /// The layers of one kind that draw a source, in order.
    public List<StyleLayer> list(Kind kind, String source) {
        return layers.stream()
                .filter(layer -> layer.kind() == kind && layer.source().equals(source))
                .toList();
    }

    /// Colour of scale bar and notes: straight ARGB.
    public int furnitureInk() {
        return Css.find(metadata.getOrDefault("furniture-ink", "")).orElse(0xff33424f);
    }

    /// What scale bar and notes stand on: straight ARGB.
    public int furniturePaper() {
        return Css.find(metadata.getOrDefault("furniture-paper", "")).orElse(0xd0ffffff);
    }

    /// The paper: straight ARGB, opaque.
    public int background(double zoom) {
        for (StyleLayer layer : layers) {
            if (layer.kind() == Kind.BACKGROUND) {
                return layer.colour("background-color", zoom, FeatureProperties.NONE) | 0xff000000;
            }
        }
        return 0xffffffff;
    }
}
