package org.fengqiao.console.bench;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The figures as text, each beside its target and whether it was met.
final class FigureTable {

    private final List<JsonNode> runs;
    private final StringBuilder out = new StringBuilder();

    FigureTable(List<JsonNode> runs) {
        this.runs = runs;
    }

    String print() {
        for (JsonNode run : runs) {
            row(run);
        }
        out.append(String.format("%n%-58s %10s %10s%n", "target", "measured", "allowed"));
        for (int n : new int[] {10_000, 100_000}) {
            String single = "product";
            atMost(single, n, "/loadMs", "load, ms", 400);
            atMost(
                    single,
                    n,
                    "/panCity/median",
                    "pan city, single, median ms",
                    n > 10_000 ? 33 : 10);
            atMost(single, n, "/panCity/p95", "pan city, single, p95 ms", n > 10_000 ? 33 : 16);
            atMost(single, n, "/zoom/max", "zoom, single, worst ms", 50);
            atLeast(single, n, "/live10k/fps", "live 10k/s, single, fps", 50);
            atMost(single, n, "/hit/default/median", "hit, ms", 0.02);
            atMost(single, n, "/hit/nearest20Micros", "nearest 20, µs", 3);
            atMost(single, n, "pss", "PSS MiB", 500);
            atMost(single, n, "/markers/times", "markers, times the span blit", 2);
            atLeast("clustered", n, "/live10k/fps", "live 10k/s, clustered, fps", 50);
            atMost("clustered", n, "/panCity/median", "pan city, clustered, median ms", 10);
            atMost("clustered", n, "/panCity/p95", "pan city, clustered, p95 ms", 16);
        }
        tenfold();
        return out.toString();
    }

    private void row(JsonNode run) {
        JsonNode m = run.path("m");
        out.append(
                String.format(
                        Locale.ROOT,
                        "%n%s, %d markers: load %.0f ms (prepared %.0f), PSS %d MiB, RSS %d MiB,"
                                + " hit %.1f µs, nearest 20 %.2f µs; equal to redraw %d of %d%n",
                        run.path("variant").asString(),
                        run.path("markers").asInt(),
                        m.path("loadMs").asDouble(),
                        m.path("prepareMs").asDouble(),
                        run.path("memEnd").path("pssSumMiB").asInt(),
                        run.path("memEnd").path("rssSumMiB").asInt(),
                        m.at("/hit/default/median").asDouble() * 1000,
                        m.at("/hit/nearest20Micros").asDouble(),
                        m.at("/check/equal").asInt(),
                        m.at("/check/sampled").asInt()));
        out.append(
                String.format(
                        "  %-10s %8s %8s %8s %8s %8s %9s %9s %8s%n",
                        "", "fps", "median", "p95", "max", "fx cpu", "settle", "applied",
                        "foreign"));
        for (String part : List.of("panCity", "panStreet", "zoom", "live1k", "live10k")) {
            JsonNode one = m.path(part);
            out.append(
                    String.format(
                            Locale.ROOT,
                            "  %-10s %8.1f %8.2f %8.2f %8.2f %8.2f %9.0f %9d %8.2f%s%n",
                            part,
                            one.path("fps").asDouble(),
                            one.path("median").asDouble(),
                            one.path("p95").asDouble(),
                            one.path("max").asDouble(),
                            one.path("fxCpu").asDouble(),
                            one.path("settleMs").asDouble(),
                            one.path("appliedPerSec").asInt(),
                            one.path("foreignCores").asDouble(),
                            one.has("check") ? "  " + one.path("check") : ""));
        }
    }

    private void tenfold() {
        double plain = value("clustered", 100_000, "/panCity/median");
        double large = value("tenfold", 1_000_000, "/panCity/median");
        if (!Double.isNaN(plain) && !Double.isNaN(large)) {
            line("ten times the city, pan city, times as long", large / plain, 1.5, true);
        }
    }

    private void atMost(String variant, int markers, String at, String name, double limit) {
        double value = value(variant, markers, at);
        if (!Double.isNaN(value)) {
            line(markers + " markers: " + name, value, limit, true);
            uncounted(variant, markers, at);
        }
    }

    private void atLeast(String variant, int markers, String at, String name, double limit) {
        double value = value(variant, markers, at);
        if (!Double.isNaN(value)) {
            line(markers + " markers: " + name, value, limit, false);
            uncounted(variant, markers, at);
        }
    }

    /// A frame counts as composed only if it equals a full redraw; says so where sampled ones of
    /// the motion do not.
    private void uncounted(String variant, int markers, String at) {
        int end = at.lastIndexOf('/');
        if (end <= 0) {
            return; // no motion
        }
        String motion = at.substring(0, end);
        double sampled = value(variant, markers, motion + "/check/sampled");
        double equal = value(variant, markers, motion + "/check/equal");
        if (equal < sampled) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%62s only %.0f of %.0f sampled frames equal a full redraw%n",
                            "",
                            equal,
                            sampled));
        }
    }

    private void line(String name, double value, double limit, boolean most) {
        boolean met = most ? value <= limit : value >= limit;
        out.append(
                String.format(
                        Locale.ROOT,
                        "%-58s %10.3f %s %8.3f %s%n",
                        name,
                        value,
                        most ? "≤" : "≥",
                        limit,
                        met ? "met" : "MISSED"));
    }

    private double value(String variant, int markers, String at) {
        for (JsonNode run : runs) {
            if (run.path("variant").asString().equals(variant)
                    && run.path("markers").asInt() == markers) {
                JsonNode found =
                        at.equals("pss")
                                ? run.path("memEnd").path("pssSumMiB")
                                : run.path("m").at(at);
                return found.asDouble(Double.NaN);
            }
        }
        return Double.NaN;
    }
}
