package org.fengqiao.console.intake;

import java.util.Iterator;
import java.util.Locale;
import org.fengqiao.cityimport.assemble.PointKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Kinds of points on the command line, by the names of their constants in either case.
final class PointKindOption implements ITypeConverter<PointKind>, Iterable<String> {

    @Override
    public PointKind convert(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return PointKind.listAll().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(text));
    }

    @Override
    public Iterator<String> iterator() {
        return PointKind.listAll().stream().map(PointKind::name).iterator();
    }
}
