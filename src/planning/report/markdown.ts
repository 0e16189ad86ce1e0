/** A table with its heading row; nothing but a sentence where it has no rows. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return 'None.';
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heading), `|${'---|'.repeat(heading.length)}`, ...rows.map(line)].join('\n');
}

/** Parts of a text, each under its title. */
export function sections(parts: readonly (readonly [title: string, text: string])[]): string {
  return parts.map(([title, text]) => `## ${title}\n${text}`).join('\n\n');
}

/** What would end a cell, or begin something else in it, stands for itself. */
function cell(value: string | number): string {
  return String(value)
    .replace(/[\\|`*<>[\]]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
