package org.fengqiao.console.export.page;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/// A document of words: a title, and blocks under one another on as many pages as they need.
///
/// @param author who makes it
/// @param foot stands at the foot of each page
/// @param pageWords words for a page and the number of pages
/// @param language tag of the language it is written in, such as `zh-CN`
public record TextDocument(
        String title,
        String subtitle,
        List<Block> blocks,
        String author,
        String foot,
        BiFunction<Integer, Integer, String> pageWords,
        Instant made,
        String language) {

    public TextDocument {
        blocks = List.copyOf(blocks);
    }

    /// A part of the document; never torn apart by the end of a page unless it is longer than one.
    public sealed interface Block {}

    /// Heads what follows, and stays with the block after it.
    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /// A line of a list.
    ///
    /// @param ticked whether its box is ticked
    /// @param detail under the text, in smaller letters; may be empty
    /// @param right at the right end, in smaller letters
    public record Row(boolean ticked, String text, String detail, String right) implements Block {}

    /// A word and what belongs to it, such as a signature.
    public record Pair(String name, String value) implements Block {}
}
