package org.fengqiao.console.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.console.export.page.DocumentPdf;
import org.fengqiao.console.export.page.TextDocument;
import org.fengqiao.console.export.page.TextDocument.Block;
import org.fengqiao.console.handover.ItemNames;
import org.fengqiao.console.handover.ItemWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.handover.Handover.Tick;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.jspecify.annotations.Nullable;

/// Puts a handover on paper: both signatures, the figures of the shift, every item with its tick.
/// Any thread.
final class HandoverPaper {

    private static final Texts TEXTS = Texts.of("handover");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private final ItemNames names;
    private final ItemWords words;

    HandoverPaper(ItemNames names) {
        this.names = names;
        words = new ItemWords(names);
    }

    /// Names the file of a handover: area, time and number, so that no two backends' meet.
    static String fileName(Handover handover) {
        Signature last = handover.incoming() == null ? handover.outgoing() : handover.incoming();
        return "handover-"
                + handover.jurisdiction().local()
                + "-"
                + STAMP.format(last.at().atZone(Times.zone()))
                + "-"
                + handover.number()
                + ".pdf";
    }

    /// Writes the document into a folder, as a whole or not at all.
    ///
    /// @return the file
    static Path write(TextDocument document, Path folder, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentPdf.write(document, out);
        Path file = folder.resolve(name);
        WholeFile.replace(file, out.toByteArray());
        return file;
    }

    /// @param author who prints it
    TextDocument document(Handover handover, String author, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(signature("paper.outgoing", handover.outgoing()));
        blocks.add(signature("paper.incoming", handover.incoming()));
        blocks.add(new TextDocument.Paragraph(ItemWords.figures(handover.sheet())));
        Map<String, Tick> ticks = ticks(handover);
        List<OpenItem> items = handover.sheet().items();
        for (Section section : Section.values()) {
            List<OpenItem> under =
                    items.stream().filter(item -> item.section() == section).toList();
            add(blocks, ItemWords.section(section), under, ticks, handover.sheet().at());
        }
        if (items.isEmpty()) {
            blocks.add(new TextDocument.Paragraph(TEXTS.get("paper.nothing")));
        }
        add(
                blocks,
                TEXTS.get("paper.addendum"),
                handover.addendum(),
                ticks,
                handover.incoming() == null ? now : handover.incoming().at());
        return new TextDocument(
                TEXTS.get("paper.title", String.valueOf(handover.number())),
                TEXTS.get(
                        "paper.subtitle",
                        names.area(handover.jurisdiction()),
                        Times.full(handover.sheet().since()),
                        Times.full(handover.sheet().at())),
                blocks,
                author,
                TEXTS.get("paper.made", Times.full(now), author),
                (page, pages) -> TEXTS.get("paper.page", page, pages),
                now,
                Texts.locale().toLanguageTag());
    }

    private static Block signature(String key, @Nullable Signature signature) {
        if (signature == null) {
            return new TextDocument.Pair(TEXTS.get(key), TEXTS.get("paper.unsigned"));
        }
        String who =
                TEXTS.get(
                        "paper.signature",
                        signature.name() + " (" + signature.user() + ")",
                        Times.full(signature.at()),
                        signature.terminal());
        String note = signature.note();
        return new TextDocument.Pair(
                TEXTS.get(key), note.isBlank() ? who : who + " " + TEXTS.get("paper.note", note));
    }

    /// Those of who signed for the shift.
    private static Map<String, Tick> ticks(Handover handover) {
        @Nullable Signature incoming = handover.incoming();
        return handover.ticks().stream()
                .filter(tick -> incoming != null && tick.user().equals(incoming.user()))
                .collect(Collectors.toMap(Tick::item, Function.identity()));
    }

    private void add(
            List<Block> blocks,
            String heading,
            List<OpenItem> items,
            Map<String, Tick> ticks,
            Instant at) {
        if (items.isEmpty()) {
            return;
        }
        blocks.add(new TextDocument.Heading(TEXTS.get("paper.section", heading, items.size())));
        for (OpenItem item : items) {
            @Nullable Tick tick = ticks.get(item.key());
            String detail = words.detail(item);
            blocks.add(
                    new TextDocument.Row(
                            tick != null,
                            item.title(),
                            tick == null
                                    ? detail
                                    : detail
                                            + " · "
                                            + TEXTS.get("paper.ticked", Times.clock(tick.at())),
                            ItemWords.time(item, at)));
        }
    }
}
