// Makes ../resources/org/saksei/app/assessment/world.csv: the outlines of the countries, small enough to stand in a page.
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node make-world.mjs package/countries-50m.json ../../../../packs/core/codes/country.csv > ../resources/org/saksei/app/assessment/world.csv
//
// Source: Natural Earth, Admin 0 countries, 1:50 million, public domain, as packed by world-atlas 2.0.2 (ISC).
// Projection: Natural Earth (Savric, Patterson, Jenny and Hurni, 2011, equations 3 and 4), 960 wide.
// Borders are simplified once per arc, so that neighbours still share them.
import {readFileSync} from 'node:fs';

const [atlasFile, codesFile] = process.argv.slice(2);
const atlas = JSON.parse(readFileSync(atlasFile, 'utf8'));
const WIDTH = 960, TOLERANCE = 0.7, SMALLEST_RING = 1.2, SMALLEST_COUNTRY = 7;
const SCALE = WIDTH / (2 * 0.8707 * Math.PI);

// Number of the UN M49 list -> ISO alpha-3, from the pack's own code list.
const head = readFileSync(codesFile, 'utf8').split('\n');
const columns = head[0].split(',');
const byNumber = new Map(head.slice(1).filter(Boolean).map(line => {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map(c => c.replace(/,$/, ''));
  return [cells[columns.indexOf('map_sdmx')], cells[0]];
}));
const BY_NAME = new Map([['Kosovo', 'XKX'], ['Somaliland', 'SOM'], ['N. Cyprus', 'CYP']]);

function project([degreesEast, degreesNorth]) {
  const phi = degreesNorth * Math.PI / 180, lambda = degreesEast * Math.PI / 180;
  const p2 = phi * phi, p4 = p2 * p2;
  const x = lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
  const y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
  return [WIDTH / 2 + SCALE * x, 248 - SCALE * y];
}

const {scale, translate} = atlas.transform;
const degrees = atlas.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
// A ring that jumps from 180 degrees east to 180 west is carried on beyond 180 east.
const positive = i => i < 0 ? ~i : i;
for (const polygon of atlas.objects.countries.geometries.flatMap(g => g.type === 'Polygon' ? [g.arcs] : g.arcs ?? [])) {
  const points = polygon[0].map(positive).flatMap(i => degrees[i]);
  const east = points.map(p => p[0]);
  if (Math.max(...east) - Math.min(...east) > 300 && Math.min(...points.map(p => p[1])) > -60) {
    for (const i of polygon[0].map(positive)) degrees[i] = degrees[i].map(([x, y]) => [x < -100 ? x + 360 : x, y]);
  }
}
const arcs = degrees.map(arc => simplify(arc.map(project)));

// Douglas and Peucker, 1973.
function simplify(points) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  let worst = 0, at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const d = distance(points[i], a, b);
    if (d > worst) [worst, at] = [d, i];
  }
  return worst <= TOLERANCE ? [a, b] : [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
}
function distance([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((by - ay) * x - (bx - ax) * y + bx * ay - by * ax) / length;
}

const ring = indexes => indexes.flatMap(i => i < 0 ? arcs[~i].toReversed() : arcs[i]);
const box = points => [Math.min(...points.map(p => p[0])), Math.min(...points.map(p => p[1])), Math.max(...points.map(p => p[0])), Math.max(...points.map(p => p[1]))];
const size = points => { const [l, t, r, b] = box(points); return Math.max(r - l, b - t); };
const path = points => {
  let last = null, out = '';
  for (const [x, y] of points.map(p => p.map(v => Math.round(v * 10) / 10))) {
    if (last && last[0] === x && last[1] === y) continue;
    out += last ? `l${+(x - last[0]).toFixed(1)},${+(y - last[1]).toFixed(1)}` : `M${x},${y}`;
    last = [x, y];
  }
  return out + 'z';
};

const countries = new Map();
for (const shape of atlas.objects.countries.geometries) {
  const iso3 = byNumber.get(shape.id) ?? BY_NAME.get(shape.properties.name);
  if (!iso3 || iso3 === 'ATA') continue;
  const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
  countries.set(iso3, [...(countries.get(iso3) ?? []), ...polygons.map(polygon => ring(polygon[0]))]);
}
process.stdout.write('iso3,x,y,small,path\n');
for (const [iso3, rings] of [...countries].sort(([a], [b]) => a < b ? -1 : 1)) {
  const largest = rings.reduce((a, b) => size(b) > size(a) ? b : a);
  const [l, t, r, b] = box(largest);
  const kept = rings.filter(each => size(each) >= SMALLEST_RING);
  const small = size(largest) < SMALLEST_COUNTRY;
  process.stdout.write(`${iso3},${((l + r) / 2).toFixed(1)},${((t + b) / 2).toFixed(1)},${small ? 'yes' : 'no'},${JSON.stringify(kept.map(path).join(''))}\n`);
}
