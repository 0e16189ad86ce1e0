import { z } from 'zod';

/**
 * A product's answer in the form that servers are compared in. Of the questions that others answer too
 * it is what every schema can say: ids, names, counts, sets in order. Of the others it is the answer itself.
 * @throws when the answer has errors
 */
export function comparableOfProduct(question: string, answer: unknown): unknown {
  const { data } = z.object({ data: z.unknown(), errors: z.undefined().optional() }).parse(answer);
  const parse = parsers.get(question);
  return parse === undefined ? data : parse(data);
}

export interface Detail {
  readonly id: string;
  readonly name: string;
  readonly organizations: readonly {
    readonly id: string;
    readonly name: string;
    readonly alliances: readonly string[];
  }[];
}

/** Lists of things stand in the order of their ids: an order was asked of gaps alone. */
export function sorted({ organizations, ...unit }: Detail): Detail {
  return {
    ...unit,
    organizations: organizations
      .map((organization) => ({ ...organization, alliances: organization.alliances.toSorted() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export interface Cell {
  readonly town: string;
  readonly kind: string;
  readonly units: number;
  readonly covered: number;
}

/** The cells that have units, as lines in their order. */
export function linesOf(cells: readonly Cell[]): string[] {
  return cells
    .filter(({ units }) => units > 0)
    .map(({ town, kind, units, covered }) => `${town} ${kind} ${units} ${covered}`)
    .toSorted();
}

const Named = z.object({ id: z.string(), name: z.string() });

const parsers = new Map<string, (data: unknown) => unknown>([
  [
    'detail',
    (data) => {
      const Alliances = z.object({ nodes: z.array(Named) });
      const Organization = Named.extend({ alliances: Alliances });
      const Unit = Named.extend({ organizations: z.object({ nodes: z.array(Organization) }) });
      const { id, name, organizations } = z.object({ unit: Unit }).parse(data).unit;
      return sorted({
        id,
        name,
        organizations: organizations.nodes.map(({ alliances, ...organization }) => ({
          ...organization,
          alliances: alliances.nodes.map((alliance) => alliance.id),
        })),
      });
    },
  ],
  [
    'alliance',
    (data) => {
      const Alliance = Named.extend({ members: z.object({ nodes: z.array(Named) }) });
      const { id, name, members } = z.object({ alliance: Alliance }).parse(data).alliance;
      return { id, name, members: members.nodes.map((member) => member.id).toSorted() };
    },
  ],
  [
    'gaps',
    (data) => {
      const Gaps = z.object({ nodes: z.array(z.object({ unit: Named })) });
      const { nodes } = z.object({ coverageGaps: Gaps }).parse(data).coverageGaps;
      return nodes.map(({ unit }) => unit.id);
    },
  ],
  [
    'matrix',
    (data) => {
      const Cells = z.array(
        z.object({
          row: z.string(),
          column: z.string(),
          units: z.number(),
          numerator: z.number(),
        }),
      );
      const Matrix = z.object({ coverageMatrix: z.object({ cells: Cells }) });
      return linesOf(
        Matrix.parse(data).coverageMatrix.cells.map(({ row, column, units, numerator }) => ({
          town: row,
          kind: column,
          units,
          covered: numerator,
        })),
      );
    },
  ],
]);
