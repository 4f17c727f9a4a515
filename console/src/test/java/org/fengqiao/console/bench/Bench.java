package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays every case of the bench, each in a fresh process on a virtual screen, writes the product
/// file of the common bench and prints the figures beside their targets.
public final class Bench {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;
    private static final double ALWAYS = 23;
    private static final Path SCRATCH = Path.of("target", "bench");
    private static final String USAGE =
            """
            usage: bench [DATA OUT] [--tenfold] [--seconds N] [--only ROW] [--frames FOLDER]
                   bench inner [DATA] [OPTIONS OF JMH]
            DATA is what gen.mjs of the common bench wrote\
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bench() {}

    /// @param arguments the folder with the generated data and the file to write, or none of both;
    ///   then `--tenfold` adds the tenfold city, `--seconds N` sets the length of a motion, `--only
    ///   NAME` names one row, `--frames FOLDER` keeps the sampled frames as pictures. Or `inner`,
    ///   the folder, and options of JMH: times the inner parts instead
    public static void main(String[] arguments) throws InterruptedException {
        try {
            play(Arrays.asList(arguments));
        } catch (IOException | IllegalArgumentException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static void play(List<String> arguments) throws IOException, InterruptedException {
        boolean inner = !arguments.isEmpty() && arguments.getFirst().equals("inner");
        List<String> given = inner ? arguments.subList(1, arguments.size()) : arguments;
        int named = 0;
        while (named < given.size() && !given.get(named).startsWith("-")) {
            named++;
        }
        if (inner) {
            Path data = folder(given.subList(0, Math.min(1, named)));
            InnerParts.play(data, given.subList(Math.min(1, named), given.size()));
            return;
        }
        if (named != 0 && named != 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Path data = folder(given.subList(0, named));
        Path out = (named == 2 ? Path.of(given.get(1)) : SCRATCH.resolve("product.json"));
        playAll(data, out.toAbsolutePath(), given);
    }

    private static Path folder(List<String> named) throws IOException, InterruptedException {
        Path data =
                named.isEmpty()
                        ? CommonData.make(
                                Path.of(System.getProperty("fengqiao.shared", "../shared")),
                                SCRATCH)
                        : Path.of(named.getFirst());
        if (!Files.isReadable(data.resolve("script.json"))) {
            throw new IOException("no script.json in " + data.toAbsolutePath() + "\n" + USAGE);
        }
        return data;
    }

    private static void playAll(Path data, Path out, List<String> options)
            throws IOException, InterruptedException {
        Files.createDirectories(out.getParent());
        double seconds = Double.parseDouble(after(options, "--seconds", "8"));
        String only = after(options, "--only", "");
        String frames = after(options, "--frames", "");
        List<JsonNode> runs = new ArrayList<>();
        try (XDisplay display = XDisplay.start()) {
            for (BenchCase what : list(seconds, options.contains("--tenfold"))) {
                if (only.isEmpty() || only.equals(what.variant())) {
                    System.out.println("playing " + what.variant() + ", " + what.markers());
                    runs.add(play(what, data, frames, display));
                    Files.write(out, JSON.writeValueAsBytes(Map.of("runs", runs)));
                }
            }
        }
        System.out.print(new FigureTable(runs).print());
        System.out.print(new PeerTable(runs, out).print());
    }

    private static String after(List<String> options, String name, String preset) {
        int at = options.indexOf(name);
        return at < 0 || at + 1 >= options.size() ? preset : options.get(at + 1);
    }

    private static List<BenchCase> list(double s, boolean tenfold) {
        List<BenchCase> cases = new ArrayList<>();
        for (int n : new int[] {10_000, 100_000}) {
            cases.add(new BenchCase("product", n, 0, WIDTH, HEIGHT, false, false, s));
            cases.add(new BenchCase("clustered", n, ALWAYS, WIDTH, HEIGHT, false, false, s));
            cases.add(new BenchCase("pulse60", n, 0, WIDTH, HEIGHT, true, false, s));
            cases.add(new BenchCase("uhd", n, 0, 2 * WIDTH, 2 * HEIGHT, false, false, s));
        }
        if (tenfold) {
            cases.add(new BenchCase("tenfold", 1_000_000, ALWAYS, WIDTH, HEIGHT, false, true, s));
        }
        return cases;
    }

    /// Four times the pixels take four times the tiles.
    private static String heap(BenchCase what) {
        if (what.tenfold()) {
            return "-Xmx4g";
        }
        return what.height() > HEIGHT ? "-Xmx1g" : "-Xmx384m";
    }

    private static JsonNode play(BenchCase what, Path data, String frames, XDisplay display)
            throws IOException, InterruptedException {
        Path result = Files.createTempFile("bench", ".json");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        heap(what),
                        "-XX:+UseCompactObjectHeaders",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dprism.order=sw"));
        if (!what.pulse60()) {
            command.add("-Djavafx.animation.fullspeed=true");
        }
        command.addAll(
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        BenchRun.class.getName(),
                        data.toString(),
                        result.toString(),
                        what.toLine(),
                        frames));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DISPLAY", display.name());
        Process player = builder.start();
        XDisplay.endWithThis(player);
        int code = player.waitFor();
        if (code != 0) {
            throw new IOException(what.variant() + " ended with code " + code);
        }
        JsonNode json = JSON.readTree(Files.readAllBytes(result));
        Files.delete(result);
        return json;
    }
}
