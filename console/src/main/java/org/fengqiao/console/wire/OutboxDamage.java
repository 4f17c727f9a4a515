package org.fengqiao.console.wire;

import java.nio.file.Path;
import java.util.List;

/// Lines of an outbox that could not be read when it was opened: commands nobody asks about any
/// more, or settlements, which only makes the console ask once more.
///
/// @param kept the file with those lines, as it was found
/// @param lines their numbers in it, counted from 1
public record OutboxDamage(Path kept, List<Integer> lines) {}
