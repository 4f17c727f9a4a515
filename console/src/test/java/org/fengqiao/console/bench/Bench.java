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

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final double ALWAYS = 23;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bench() {}

    /// @param arguments the folder with the generated data, the file to write; then `--tenfold`
    ///   adds the tenfold city, `--seconds N` sets the length of a motion, `--only NAME` names one
    ///   row
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = Arrays.asList(arguments);
        if (arguments.length < 2 || !Files.isReadable(Path.of(arguments[0], "script.json"))) {
            System.err.println(
                    "usage: bench DATA OUT [--tenfold] [--seconds N] [--only ROW]"
                            + " (DATA is what gen.mjs of the common bench wrote)");
            System.exit(2);
        }
        Path out = Path.of(arguments[1]).toAbsolutePath();
        Files.createDirectories(out.getParent());
        double seconds = Double.parseDouble(after(options, "--seconds", "8"));
        String only = after(options, "--only", "");
        List<JsonNode> runs = new ArrayList<>();
        try (XDisplay display = XDisplay.start()) {
            for (BenchCase what : list(seconds, options.contains("--tenfold"))) {
                if (only.isEmpty() || only.equals(what.variant())) {
                    System.out.println("playing " + what.variant() + ", " + what.markers());
                    runs.add(play(what, Path.of(arguments[0]), display));
                    Files.write(out, JSON.writeValueAsBytes(Map.of("runs", runs)));
                }
            }
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
        System.out.print(new FigureTable(runs).print());
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
        return what.height() > HEIGHT ? "-Xmx1g" : "-Xmx448m";
    }

    private static JsonNode play(BenchCase what, Path data, XDisplay display)
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
                        what.toLine()));
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
