import {
  isRegisterFigure,
  type RegisterFigure,
  registerShares,
} from '../../figures/register-figures.js';
import type { Share } from '../../figures/share.js';
import type { Reader } from '../../graph/graph.js';
import type { Rate, RateCode } from '../figures/rates.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { Coverage } from './coverage.js';

/** A figure of the register as a rate of coverage. */
interface RegisterRate extends Pick<Rate, 'excluded'>, RegionShare {
  readonly code: RegisterFigure;
}

/** A share of what the register lists of a region; `REGION_ONLY` where the question is not of one. */
export interface RegionShare extends Omit<Share, 'code' | 'reason'> {
  readonly reason: Share['reason'] | 'REGION_ONLY';
}

/**
 * The rates of some codes, in their order. Figures of the register are worked out here, where they are asked for.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function ratesAsked(
  reader: Reader,
  coverage: Coverage,
  codes: readonly (RateCode | RegisterFigure)[],
): Promise<(Rate | RegisterRate)[]> {
  const asked = [...new Set(codes)];
  const figures = asked.filter(isRegisterFigure);
  const shares = await sharesOf(reader, figures, coverage.question);
  const { rates } = coverage;
  return asked.flatMap((code): (Rate | RegisterRate)[] => {
    if (!isRegisterFigure(code)) return rates.filter((rate) => rate.code === code);
    const share = shares[figures.indexOf(code)];
    return share === undefined ? [] : [{ ...share, code, excluded: [] }];
  });
}

async function sharesOf(
  reader: Reader,
  figures: readonly RegisterFigure[],
  question: CoverageQuestion | null,
): Promise<RegionShare[]> {
  if (figures.length === 0) return [];
  if (question === null || !isOfRegion(question)) return figures.map(() => NOT_OF_REGION);
  const { region = null, within, sources = null } = question.scope;
  const found = await registerShares(reader, figures, { region, within, sources }, question.on);
  return found.map(({ total }) => total);
}

/** Whether a question is of all that lies in a region, as it is recorded now. */
export function isOfRegion({ scope, knownBefore }: CoverageQuestion): boolean {
  return scope.kinds == null && knownBefore === null;
}

/** What stands for a figure of the register where its question is not of a region. */
export const NOT_OF_REGION: RegionShare = {
  ...{ numerator: 0, denominator: 0, value: null, lower: null, upper: null },
  ...{ missing: [], reason: 'REGION_ONLY' },
};
