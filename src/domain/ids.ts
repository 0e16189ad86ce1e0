import { z } from 'zod';

const pattern = /^[A-Za-z0-9._:-]{1,64}$/;
const rule = 'is 1 to 64 letters, digits or . _ : - (input.md)';

/** The id of an entity. One id names one thing in the whole graph; a region's id is its code. */
export const EntityId = z.string().regex(pattern, `An id ${rule}`).brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

/** The code of a region: 2, 4, 6, 9 or 12 digits, or a grid's own code. */
export const RegionCode = EntityId.brand<'RegionCode'>();
export type RegionCode = z.infer<typeof RegionCode>;
