package org.fengqiao.console.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.console.export.layer.GeoJsonFile;
import org.fengqiao.console.export.layer.GeoPackageFile;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.export.page.PageContent;
import org.fengqiao.console.export.page.PdfPage;
import org.fengqiao.console.export.page.PngPage;

/// What is written into a file; any thread. The file is there as a whole or not at all.
@FunctionalInterface
public interface ExportWork {

    /// @throws IOException if it cannot be written
    /// @throws CancellationException if it was cancelled
    void write(Path file, BooleanSupplier cancelled) throws IOException;

    /// Writes to a stream.
    interface Streaming {
        void write(OutputStream out, BooleanSupplier cancelled) throws IOException;
    }

    /// @param pixels in a logical pixel of the view
    static ExportWork png(PageContent content, double pixels) {
        return stream((out, cancelled) -> PngPage.write(content, pixels, out, cancelled));
    }

    static ExportWork pdf(PageContent content) {
        return stream((out, cancelled) -> PdfPage.write(content, out, cancelled));
    }

    static ExportWork geoJson(LayerData layer) {
        return stream((out, cancelled) -> GeoJsonFile.write(layer, out, cancelled));
    }

    static ExportWork geoPackage(LayerData layer) {
        return (file, cancelled) ->
                WholeFile.make(
                        file,
                        fresh -> {
                            GeoPackageFile.write(layer, fresh, cancelled);
                            check(cancelled);
                        });
    }

    /// Cancelled up to the last moment before the file takes its place.
    static ExportWork stream(Streaming writing) {
        return (file, cancelled) ->
                WholeFile.make(
                        file,
                        fresh -> {
                            try (OutputStream out =
                                    new BufferedOutputStream(Files.newOutputStream(fresh))) {
                                writing.write(out, cancelled);
                            }
                            check(cancelled);
                        });
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
