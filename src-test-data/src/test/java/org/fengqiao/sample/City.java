package org.fengqiao.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;

/// The city the build has made, loaded once for all tests.
final class City {

    static final Path FOLDER =
            Path.of(System.getProperty("fengqiao.city", "src-test-data/target/city"));

    private static final class Holder {
        static final AreaTree TREE = load();

        private static AreaTree load() {
            try {
                return BoundaryFile.load(FOLDER.resolve("boundaries.fgb"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private City() {}

    static AreaTree tree() {
        return Holder.TREE;
    }
}
