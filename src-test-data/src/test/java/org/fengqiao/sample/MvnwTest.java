package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `mvnw` on machines that have next to nothing: a PATH of its own, and JDKs and Mavens that are
/// scripts which say how they were called. Paths have spaces everywhere.
@EnabledOnOs(OS.LINUX)
class MvnwTest {

    private static final Path SCRIPT = Path.of("..", "mvnw").toAbsolutePath().normalize();

    /// Where the script looks for the system's JDKs; a folder of the test stands in for it.
    private static final String SYSTEM_JDKS = "/usr/lib/jvm";

    private static final String DIST = "apache-maven-3.9.9";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    private Path machine = Path.of("");
    private Path bin = Path.of("");
    private Path script = Path.of("");

    @BeforeEach
    void machineWithoutAnything() throws IOException {
        machine = Files.createDirectory(temp.resolve("a machine"));
        bin = Files.createDirectory(machine.resolve("bin"));
        Files.createDirectory(machine.resolve("home"));
        Files.createDirectory(machine.resolve("jvm"));
        for (String tool : List.of("sed", "readlink", "mkdir", "rm", "mv", "tar", "gzip", "cp")) {
            executable(bin.resolve(tool), "#!/bin/sh\nexec '" + find(tool) + "' \"$@\"\n");
        }
        String text = Files.readString(SCRIPT);
        assertTrue(text.contains(SYSTEM_JDKS), "the script no longer looks in " + SYSTEM_JDKS);
        script = Files.createDirectory(machine.resolve("a project")).resolve("mvnw");
        executable(script, text.replace(SYSTEM_JDKS, "'" + machine.resolve("jvm") + "'"));
    }

    @Test
    void withoutANewEnoughJdkItSaysWhatToInstall() throws Exception {
        maven(bin.resolve("mvn"), "3.9.9");
        jdk(machine.resolve("jvm/old"), "21.0.2");
        Files.createDirectories(machine.resolve("jvm/no release file/bin"));
        executable(machine.resolve("jvm/no release file/bin/javac"), "#!/bin/sh\n");
        Said said = run(Map.of("JAVA_HOME", machine.resolve("nowhere").toString()), "verify");
        assertEquals(
                new Said(
                        1,
                        "",
                        "mvnw: no JDK 25 or newer found; install one, e.g. Eclipse Temurin 25, or"
                                + " point JAVA_HOME at it\n"),
                said);
    }

    @Test
    void withoutANewEnoughMavenItSaysWhatToInstall() throws Exception {
        maven(bin.resolve("mvn"), "3.6.3");
        jdk(machine.resolve("jvm/new"), "25");
        assertEquals(
                new Said(
                        1,
                        "",
                        "mvnw: no Maven 3.8 or newer found; install it (Debian: apt-get install"
                                + " maven) or set MVNW_REPOURL to a Maven repository\n"),
                run(Map.of(), "verify"));
    }

    @Test
    void argumentsAndExitCodeGoThroughUnchanged() throws Exception {
        maven(bin.resolve("mvn"), "3.8.7");
        jdk(machine.resolve("jvm/new"), "25.0.1");
        Said said = run(Map.of(), "-Prun", "-Dconsole.args=--headless --tour \"a b\"", "", "*");
        assertEquals(
                new Said(
                        7,
                        "JAVA_HOME="
                                + machine.resolve("jvm/new")
                                + "\n[-Prun]\n[-Dconsole.args=--headless --tour \"a b\"]\n[]\n[*]\n",
                        ""),
                said);
    }

    @Test
    void jdkOfJavaHomeComesFirstThenThatOfThePath() throws Exception {
        maven(bin.resolve("mvn"), "3.10.1");
        jdk(machine.resolve("jvm/new"), "25.0.1");
        jdk(machine.resolve("on path"), "26");
        Files.createSymbolicLink(bin.resolve("javac"), machine.resolve("on path/bin/javac"));
        jdk(machine.resolve("mine"), "27-ea");
        assertEquals("JAVA_HOME=" + machine.resolve("on path") + "\n", run(Map.of()).out);
        String mine = machine.resolve("mine").toString();
        assertEquals("JAVA_HOME=" + mine + "\n", run(Map.of("JAVA_HOME", mine)).out);
    }

    @Test
    void worksThroughASymbolicLinkAndFromAnotherFolder() throws Exception {
        maven(bin.resolve("mvn"), "4.0.0-rc-4");
        jdk(machine.resolve("home/.sdkman/candidates/java/25.0.1-tem"), "25.0.1");
        Path link = Files.createSymbolicLink(machine.resolve("a link"), script);
        script = link;
        assertEquals(7, run(Map.of(), "verify").exit);
    }

    @Test
    void downloadsMavenOnceAndUsesItAgain() throws Exception {
        jdk(machine.resolve("jvm/new"), "25.0.1");
        curl();
        Path repository = repository();
        Said said = run(Map.of("MVNW_REPOURL", repository + "/"), "verify");
        assertEquals("mvnw: downloading Maven 3.9.9\n", said.err);
        assertTrue(said.out.endsWith("[verify]\n"), said.out);
        assertEquals(7, said.exit);
        assertEquals(List.of(DIST), unpacked());
        assertEquals(new Said(7, said.out, ""), run(Map.of(), "verify"));
    }

    @Test
    void cutDownloadIsToldAndLeavesNothingBehind() throws Exception {
        jdk(machine.resolve("jvm/new"), "25.0.1");
        curl();
        Path repository = repository();
        Path archive = archive(repository);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        Said said = run(Map.of("MVNW_REPOURL", repository.toString()), "verify");
        assertEquals(
                new Said(
                        1,
                        "",
                        "mvnw: downloading Maven 3.9.9\nmvnw: what came from "
                                + archive
                                + " is no whole archive of Maven 3.9.9; try again\n"),
                said);
        assertEquals(List.of(), unpacked());
    }

    @Test
    void downloadThatFailsNamesTheAddress() throws Exception {
        jdk(machine.resolve("jvm/new"), "25.0.1");
        curl();
        Path nowhere = machine.resolve("nowhere");
        Said said = run(Map.of("MVNW_REPOURL", nowhere.toString()), "verify");
        assertEquals(1, said.exit);
        assertEquals(
                "mvnw: downloading Maven 3.9.9\nmvnw: cannot download "
                        + archive(nowhere)
                        + "; check MVNW_REPOURL, and that curl or wget is installed\n",
                said.err);
        assertEquals(List.of(), unpacked());
    }

    private record Said(int exit, String out, String err) {}

    private Said run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(temp.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Said(exit, Files.readString(out), Files.readString(err));
    }

    private List<String> unpacked() throws IOException {
        try (Stream<Path> found = Files.list(machine.resolve("home/.m2/wrapper/dists"))) {
            return found.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    private static void jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\""
                        + version
                        + "\"\nJAVA_VERSION_DATE=\"2025-10-21\"\n");
    }

    /// Prints how it was called and ends with 7.
    private static void maven(Path command, String version) throws IOException {
        executable(
                command,
                """
                #!/bin/sh
                if [ "${1:-}" = -v ]; then echo "Apache Maven %s (x)"; exit; fi
                echo "JAVA_HOME=$JAVA_HOME"
                for argument in "$@"; do echo "[$argument]"; done
                exit 7
                """
                        .formatted(version));
    }

    /// Called as `curl -fsSL URL -o FILE`, copies the file that the address is the path of.
    private void curl() throws IOException {
        executable(bin.resolve("curl"), "#!/bin/sh\ncp \"$2\" \"$4\"\n");
    }

    private static Path archive(Path repository) {
        return repository.resolve("org/apache/maven/apache-maven/3.9.9/" + DIST + "-bin.tar.gz");
    }

    private Path repository() throws Exception {
        Path dist = Files.createDirectories(machine.resolve("made/" + DIST + "/bin"));
        maven(dist.resolve("mvn"), "3.9.9");
        Path archive = archive(machine.resolve("repository"));
        Files.createDirectories(archive.getParent());
        Process tar =
                new ProcessBuilder(
                                "tar",
                                "-C",
                                machine.resolve("made").toString(),
                                "-czf",
                                archive.toString(),
                                DIST)
                        .inheritIO()
                        .start();
        assertEquals(0, tar.waitFor());
        return machine.resolve("repository");
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tool));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
