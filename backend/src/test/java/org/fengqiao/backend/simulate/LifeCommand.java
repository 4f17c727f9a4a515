package org.fengqiao.backend.simulate;

import java.io.IOException;

/// Lets the field's people live for a month at full speed and prints what became of it; exit code 1
/// where something does not hold that must, 2 where the arguments cannot be understood.
final class LifeCommand {

    private LifeCommand() {}

    public static void main(String[] arguments) throws IOException {
        LifeOptions options;
        try {
            options = LifeOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        LifeReport report = LifeReport.of(options);
        report.print(System.out);
        System.exit(report.sound() ? 0 : 1);
    }
}
