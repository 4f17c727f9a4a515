#!/bin/sh
# Makes the two bundled font files: Noto Sans SC cut down to GB2312, Latin, the symbols the console draws, and every
# character of the sample city's names and of the text bundles. Needs npm and Debian's fonttools (pyftsubset).
#
#   console/src/main/fonts/make-fonts.sh            gets the font by npm
#   console/src/main/fonts/make-fonts.sh PACKAGE    uses an unpacked @expo-google-fonts/noto-sans-sc
#
# Run it again when a test says that a character has no glyph; same input, same bytes.
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd)
out=$root/console/src/main/resources/org/fengqiao/console/theme/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -gt 0 ]; then
    package=$1
else
    (cd "$work" && npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null && tar -xzf ./*.tgz)
    package=$work/package
fi

python3 - "$root" >"$work/characters" <<'EOF'
import glob, sys
root = sys.argv[1]
wanted = set()
for high in range(0xA1, 0xF8):
    for low in range(0xA1, 0xFF):
        try:
            wanted.add(bytes([high, low]).decode("gb2312"))
        except UnicodeDecodeError:
            pass
for first, last in [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x203B), (0x2190, 0x2199), (0x2460, 0x2473), (0x25A0, 0x25FF), (0x3000, 0x3017), (0xFF01, 0xFF5E)]:
    wanted.update(map(chr, range(first, last + 1)))
wanted.update("−×÷≈≠≤≥±°²³µ·…–—‘’“”•‰€￥✓✕⏸▲◆●○■□△▽★☆")
for pattern in ["console/src/main/resources/**/*.properties", "src-test-data/raw/*.json", "src-test-data/src/main/**/*.java",
                "src-test-data/src/main/resources/**/*", "domain/src/main/resources/**/*.csv", "domain/src/main/java/**/*.java"]:
    for name in glob.glob(f"{root}/{pattern}", recursive=True):
        try:
            with open(name, encoding="utf-8") as text:
                wanted.update(c for c in text.read() if c >= " ")
        except (IsADirectoryError, UnicodeDecodeError):
            pass
sys.stdout.write("".join(sorted(wanted)))
EOF

mkdir -p "$out"
for weight in 400Regular 700Bold; do
    name=NotoSansSC-$(echo "$weight" | tr -d '0-9').ttf
    # A fixed time stamp in the font header, so that the same input gives the same bytes.
    SOURCE_DATE_EPOCH=1767225600 pyftsubset "$package/$weight/NotoSansSC_$weight.ttf" \
        --text-file="$work/characters" --output-file="$out/$name" \
        --no-hinting --desubroutinize --layout-features=kern,locl,ccmp,mark,mkmk \
        --name-IDs='*' --no-recalc-timestamp --notdef-outline
    ls -l "$out/$name"
done
cp "$package/LICENSE_FONT" "$out/OFL.txt"
