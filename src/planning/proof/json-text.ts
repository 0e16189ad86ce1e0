/**
 * A value as JSON, however deep it is: JSON.stringify alone runs out of stack in a tree of some thousand levels, while
 * JSON.parse reads any.
 *
 * @param value plain data, as `JSON.stringify` takes it
 */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [...piecesOf(value)].join('');
  }
}

/** What is still to be written: a value, or what stands between two. */
type Waiting = { readonly value: unknown } | { readonly text: string };

function* piecesOf(root: unknown): Generator<string> {
  const waiting: Waiting[] = [{ value: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('text' in next) yield next.text;
    else if (Array.isArray(next.value)) {
      const items = next.value.map((value: unknown) => ({ key: '', value: value ?? null }));
      open(waiting, '[', items, ']');
    } else if (isRecord(next.value)) {
      const fields = Object.entries(next.value).flatMap(([key, value]) =>
        value === undefined ? [] : [{ key: `${JSON.stringify(key)}:`, value }],
      );
      open(waiting, '{', fields, '}');
    } else yield JSON.stringify(next.value);
  }
}

/** What is pushed last is written first. */
function open(
  waiting: Waiting[],
  start: string,
  items: readonly { readonly key: string; readonly value: unknown }[],
  end: string,
): void {
  waiting.push({ text: end });
  for (const [at, { key, value }] of [...items.entries()].reverse())
    waiting.push({ value }, { text: at === 0 ? key : `,${key}` });
  waiting.push({ text: start });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
