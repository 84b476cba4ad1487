"""How a report looks, on light and on dark screens. Lines differ in colour and in how they are dashed."""

STYLE = """
:root {
  color-scheme: light dark;
  --ink: #1d2126; --soft: #5b6570; --grid: #d9dee3; --paper: #ffffff;
  --s0: #0072b2; --s1: #d55e00; --s2: #009e73; --s3: #aa3377;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --soft: #a3adb8; --grid: #3a424b; --paper: #16191d;
    --s0: #56b4e9; --s1: #f0a04b; --s2: #3fcf9f; --s3: #e58ac0;
  }
}
body {
  margin: 0 auto; max-width: 1020px; padding: 24px;
  background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
}
h1 { font-size: 1.6em; margin: 0 0 4px; }
h2 { font-size: 1.2em; margin: 36px 0 8px; }
h3 { font-size: 1em; margin: 0 0 4px; }
p { margin: 4px 0; }
.soft, figcaption { color: var(--soft); }

.charts { display: flex; flex-wrap: wrap; gap: 28px 20px; }
figure { margin: 0; width: 460px; max-width: 100%; }
figure > svg { width: 100%; height: auto; }
svg path { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
svg text { font-size: 12px; fill: var(--soft); }
svg path.grid { stroke: var(--grid); stroke-width: 1; }
svg path.diagonal { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
svg path.mark { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 1 3; }
path.s0 { stroke: var(--s0); }
path.s1 { stroke: var(--s1); stroke-dasharray: 7 3; }
path.s2 { stroke: var(--s2); stroke-dasharray: 2 2; }
path.s3 { stroke: var(--s3); stroke-dasharray: 9 3 2 3; }
circle.s0 { fill: var(--s0); }
circle.s1 { fill: var(--s1); }
circle.s2 { fill: var(--s2); }
circle.s3 { fill: var(--s3); }
.legend span { display: inline-block; margin-right: 16px; }
.legend svg { margin-right: 6px; }

table { border-collapse: collapse; }
td {
  padding: 3px 18px 3px 0; vertical-align: top; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--grid);
}
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.tables { display: flex; flex-wrap: wrap; gap: 20px 60px; align-items: flex-start; }

.samples { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6px; }
.samples img { width: 100%; image-rendering: pixelated; display: block; outline: 1px solid var(--grid); }
.samples .name { grid-column: 1 / -1; margin-top: 12px; }
.key {
  display: inline-block; width: 12px; height: 12px; vertical-align: -1px; margin: 0 5px 0 12px;
  border: 1px solid var(--soft);
}
@media print {
  body { max-width: none; }
  figure, .samples img { break-inside: avoid; }
}
"""
