package org.fengqiao.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// SHA-256 digests that tell whether the city has to be made again.
final class Digests {

    private final MessageDigest digest;

    Digests() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Digests add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /// Adds names and contents of all files below a folder.
    Digests addFolder(Path folder) throws IOException {
        return addFolder(folder, folder);
    }

    /// Adds the classes of some packages from where a class was loaded, be it a folder or a jar.
    ///
    /// @param packages as paths, such as `org/fengqiao/sample`
    Digests addClasses(Class<?> neighbour, List<String> packages) throws IOException {
        Path source;
        try {
            source = Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("class path entry of " + neighbour, e);
        }
        if (Files.isDirectory(source)) {
            for (String name : packages) {
                addFolder(source, source.resolve(name));
            }
        } else {
            try (FileSystem jar =
                    FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
                for (String name : packages) {
                    addFolder(jar.getPath("/"), jar.getPath("/").resolve(name));
                }
            }
        }
        return this;
    }

    private Digests addFolder(Path root, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            add(root.relativize(file).toString().replace('\\', '/'));
            digest.update(Files.readAllBytes(file));
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
