import { z } from 'zod';
import { CivilDate, type Lifetime } from '../../domain/civil-date.js';

/** A lifetime in Cypher, as `Life` decodes it. */
export const life = (variable: string) => `[${variable}.validFrom, ${variable}.validTo]`;

export const Life = z
  .tuple([CivilDate.nullable(), CivilDate.nullable()])
  .transform(([validFrom, validTo]): Lifetime => ({ validFrom, validTo }));
