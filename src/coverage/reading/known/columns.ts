import { z } from 'zod';
import { CivilDate } from '../../../domain/civil-date.js';
import { EntityId } from '../../../domain/ids.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  ORGANIZATION_KINDS,
  REGION_LEVELS,
  SOURCE_KINDS,
  UNIT_KINDS,
  valuesOf,
} from '../../../domain/vocabulary.js';

/** Of each table of the contract the columns that are read of its rows, and how they are decoded. */

const lifetime = { validFrom: CivilDate.nullable(), validTo: CivilDate.nullable() };
const names = { name: z.string(), nameEn: z.string().nullable() };
/** How a thing stands in a list, and in which scopes; what kind its source is of, the source says. */
const listed = { ...names, reading: z.string(), region: EntityId, source: EntityId };

export const Source = z.object({ id: EntityId, kind: z.enum(valuesOf(SOURCE_KINDS)) });
export const Region = z.object({
  code: EntityId,
  parent: EntityId.nullable(),
  level: z.enum(valuesOf(REGION_LEVELS)),
  ...names,
});
export const Unit = z.object({
  id: EntityId,
  kind: z.enum(valuesOf(UNIT_KINDS)),
  exclusion: z.enum(valuesOf(EXCLUSIONS)).nullable(),
  ...listed,
  ...lifetime,
});
export const Organization = z.object({
  id: EntityId,
  kind: z.enum(valuesOf(ORGANIZATION_KINDS)),
  termStart: CivilDate.nullable(),
  hasCommittee: z.boolean().nullable(),
  ...listed,
  ...lifetime,
});
export const Alliance = z.object({ id: EntityId, ...lifetime });
export const Coverage = z.object({
  organization: EntityId,
  unit: EntityId,
  mode: z.enum(valuesOf(COVERAGE_MODES)),
  ...lifetime,
});
export const Part = z.object({ unit: EntityId, whole: EntityId, ...lifetime });
export const Membership = z.object({ member: EntityId, alliance: EntityId, ...lifetime });
export const Service = z.object({ alliance: EntityId, target: EntityId, ...lifetime });
export const Subordination = z.object({
  organization: EntityId,
  superior: EntityId,
  ...lifetime,
});
export const Count = z.object({
  entity: EntityId,
  on: CivilDate,
  fullMembers: z.number().int().nullable(),
  householdLinks: z.number().int().nullable(),
});
export const Survey = z.object({
  unit: EntityId.nullable(),
  region: EntityId.nullable(),
  kind: z.enum(valuesOf(UNIT_KINDS)).nullable(),
  on: CivilDate,
  source: EntityId,
});
