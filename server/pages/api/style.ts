import { trusted } from "../markup/index.ts";

export const style = trusted(`
:root { color-scheme: light dark; --ink: light-dark(#1d1b17, #eeebe4); --soft: light-dark(#5b564c, #a9a499); --paper: light-dark(#f4f1eb, #121211);
  --sheet: light-dark(#fffefc, #1c1c1a); --line: light-dark(#d6cfc1, #3b3a36); --pine: light-dark(#17614f, #6fcdb2) }
* { box-sizing: border-box }
body { margin: 0; font: 400 15px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); display: grid; grid-template-columns: 200px minmax(0, 1fr) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 28px 16px; display: flex; flex-direction: column; gap: 2px }
nav a { color: var(--ink); text-decoration: none; padding: 5px 10px; border-radius: 8px } nav a:hover { background: var(--sheet) }
main { max-width: 860px; padding: 24px 28px 80px }
h1 { font: 500 30px/1.2 Georgia, serif } h2 { margin: 34px 0 8px; font-size: 17px } h2::first-letter { text-transform: uppercase } h3 { font-size: 13px; margin: 12px 0 4px; color: var(--soft) }
details { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; margin: 6px 0; padding: 0 14px }
summary { cursor: pointer; padding: 9px 0; display: flex; gap: 10px; flex-wrap: wrap; align-items: baseline } summary b { color: var(--pine); min-width: 54px; font-size: 13px } summary span { color: var(--soft) }
code, pre { font: 13px/1.5 ui-monospace, monospace } pre { overflow: auto; padding: 12px; margin: 0 0 12px; background: var(--paper); border-radius: 8px }
main a { color: var(--pine) } h3[id] { margin-top: 22px; color: var(--ink); font-size: 14px }
:focus-visible { outline: 2px solid var(--pine); outline-offset: 2px }
@media (max-width: 700px) { body { grid-template-columns: minmax(0, 1fr) } nav { position: static; height: auto; flex-flow: row wrap; padding: 14px } main { padding: 8px 16px 60px } }
`);
