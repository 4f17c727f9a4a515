package org.fengqiao.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A symbol of `icons/` as path data in a box of 24 by 24, for nodes and for painting by hand.
///
/// @param shape paths in the symbol's own colour
/// @param mark paths drawn on top in the ground's colour; empty where there are none
public record SvgSymbol(String name, List<String> shape, List<String> mark) {

    /// Side of the box the paths are drawn in.
    public static final double BOX = 24;

    private static final Map<String, SvgSymbol> LOADED = new ConcurrentHashMap<>();

    public SvgSymbol {
        shape = List.copyOf(shape);
        mark = List.copyOf(mark);
    }

    /// @param name path below `icons/` without `.svg`, e.g. `status/near`
    /// @throws IllegalArgumentException if there is no such symbol, or it is not a plain one
    public static SvgSymbol get(String name) {
        return LOADED.computeIfAbsent(name, SvgSymbol::load);
    }

    /// @param name as for [#get]
    public static boolean exists(String name) {
        return SvgSymbol.class.getResource("/icons/" + name + ".svg") != null;
    }

    private static SvgSymbol load(String name) {
        String path = "/icons/" + name + ".svg";
        try (InputStream in = SvgSymbol.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no symbol " + path);
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the built-in one prints as well
            NodeList paths = builder.parse(in).getElementsByTagName("path");
            List<String> shape = new ArrayList<>();
            List<String> mark = new ArrayList<>();
            for (int i = 0; i < paths.getLength(); i++) {
                Element element = (Element) paths.item(i);
                (element.getAttribute("class").equals("mark") ? mark : shape)
                        .add(element.getAttribute("d"));
            }
            if (shape.isEmpty()) {
                throw new IllegalArgumentException(path + " has no path of its own colour");
            }
            shape.forEach(SvgOutline::parse);
            mark.forEach(SvgOutline::parse);
            return new SvgSymbol(name, shape, mark);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(path + " is not a plain SVG file", e);
        }
    }
}
