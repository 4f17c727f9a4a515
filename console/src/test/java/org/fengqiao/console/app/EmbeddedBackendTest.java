package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBackendTest {

    @TempDir Path folder;

    private EmbeddedBackend.Setup setup(String data) throws IOException {
        Path jar = folder.resolve("fake.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeBackend.class.getName());
        String entry = FakeBackend.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = FakeBackend.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            if (in == null) {
                throw new IOException("no class " + entry);
            }
            in.transferTo(out);
        }
        return new EmbeddedBackend.Setup(
                EmbeddedBackend.ownJava(),
                jar,
                Files.createDirectories(folder.resolve("city")),
                true,
                folder.resolve(data),
                folder.resolve("log/backend.log"));
    }

    @Test
    void saysWhereItListensAndEndsWhenItsInputCloses() throws Exception {
        EmbeddedBackend backend = EmbeddedBackend.start(setup("data"), _ -> {});
        assertEquals(
                "http://127.0.0.1:4711/", backend.ready().get(60, TimeUnit.SECONDS).toString());
        backend.close();
        String log = Files.readString(backend.log());
        assertTrue(log.contains("--server.port=0"), log);
        assertTrue(log.contains("--fengqiao.data=" + folder.resolve("data")), log);
        assertFalse(log.contains(backend.password()), "the password is in the log");
        assertTrue(log.contains("password ********"), log);
    }

    @Test
    void anEarlyDeathIsToldWithItsLastLines() throws Exception {
        try (EmbeddedBackend backend = EmbeddedBackend.start(setup("dies-early"), _ -> {})) {
            ExecutionException e =
                    assertThrows(
                            ExecutionException.class,
                            () -> backend.ready().get(60, TimeUnit.SECONDS));
            String told = String.valueOf(e.getMessage());
            assertTrue(told.contains("exit code 7") && told.contains("Port 80 is taken"), told);
        }
    }

    @Test
    void aLateDeathIsTold() throws Exception {
        CompletableFuture<String> died = new CompletableFuture<>();
        try (EmbeddedBackend backend = EmbeddedBackend.start(setup("dies-late"), died::complete)) {
            backend.ready().get(60, TimeUnit.SECONDS);
            assertTrue(died.get(60, TimeUnit.SECONDS).contains("out of memory"));
        }
    }

    @Test
    void aMissingJarIsNamed() throws IOException {
        EmbeddedBackend.Setup good = setup("data");
        IOException e =
                assertThrows(
                        IOException.class,
                        () ->
                                EmbeddedBackend.start(
                                        new EmbeddedBackend.Setup(
                                                good.java(),
                                                folder.resolve("none.jar"),
                                                good.city(),
                                                true,
                                                good.data(),
                                                good.log()),
                                        _ -> {}));
        assertTrue(String.valueOf(e.getMessage()).contains("none.jar"));
    }
}
