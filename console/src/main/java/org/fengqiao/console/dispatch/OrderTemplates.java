package org.fengqiao.console.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Incident;

/// Texts an operator picks instead of typing, by incident class.
///
/// The file has one template a line: a beginning of `kind/code`, the Chinese and the English text,
/// separated by tabs; `*` serves every class. The standard is not part of it, since two are in use
/// during the change-over and a code means the same work in both. `{title}` and `{address}` are
/// filled in from the incident.
public final class OrderTemplates {

    private static final String FILE = "templates.tsv";

    private record Template(String classes, String zh, String en) {

        boolean serves(ClassKey key) {
            return classes.equals("*") || (key.kind() + "/" + key.code()).startsWith(classes);
        }
    }

    private final List<Template> templates;

    private OrderTemplates(List<Template> templates) {
        this.templates = templates;
    }

    /// The templates that come with the console.
    public static OrderTemplates load() {
        try (InputStream in = OrderTemplates.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("order templates are missing: " + FILE);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("order templates cannot be read: " + FILE, e);
        }
    }

    /// @param name of the file, for messages
    /// @throws IOException naming file and line if a line is not class, Chinese, English
    static OrderTemplates read(Reader source, String name) throws IOException {
        List<Template> templates = new ArrayList<>();
        BufferedReader lines = new BufferedReader(source);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            if (parts.length != 3
                    || parts[0].isBlank()
                    || parts[1].isBlank()
                    || parts[2].isBlank()) {
                throw new IOException(
                        name
                                + " line "
                                + number
                                + ": wanted class, Chinese and English text separated by tabs, got "
                                + parts.length
                                + " parts");
            }
            templates.add(new Template(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
        return new OrderTemplates(templates);
    }

    /// The texts for an incident, those made for its class before the general ones.
    public List<String> listFor(Incident incident, boolean chinese) {
        return templates.stream()
                .filter(template -> template.serves(incident.classKey()))
                .sorted(Comparator.comparing(template -> -specificity(template)))
                .map(template -> fill(chinese ? template.zh() : template.en(), incident))
                .toList();
    }

    private static int specificity(Template template) {
        return template.classes().equals("*") ? 0 : template.classes().length();
    }

    private static String fill(String text, Incident incident) {
        return text.replace("{title}", incident.title()).replace("{address}", incident.address());
    }
}
