import type { Language } from '../../coverage/messages/messages.js';
import type {
  ConflictingOption,
  Importance,
  Named,
  PlanNote,
  RefusedCandidate,
  Relaxation,
  UnservedUnit,
} from './plan.js';
import type { AllianceCatalogue } from './texts/catalogue.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

const catalogues: Readonly<Record<Language, AllianceCatalogue>> = { EN: en, ZH: zh };

/** Says why a plan sets nothing up. */
export function tellNote(note: PlanNote, language: Language): string {
  return catalogues[language].notes[note];
}

/** Says in a sentence why a unit is not served. */
export function tellUnserved(unit: Pick<UnservedUnit, 'rule'> & Named, language: Language): string {
  return catalogues[language].unserved[unit.rule](nameIn(unit, language));
}

/** Says in a sentence why a lead is not in the plan. */
export function tellRefused(
  lead: Pick<RefusedCandidate, 'rule'> & Named,
  language: Language,
): string {
  return catalogues[language].refused[lead.rule](nameIn(lead, language));
}

/** Says in a sentence what the aims lose. */
export function tellPrice(price: Importance, language: Language): string {
  const catalogue = catalogues[language];
  if (!price.isPossible) return catalogue.impossible;
  const losses = price.losses
    .filter(({ loss }) => loss !== 0)
    .map(({ aim, loss }) => catalogue.losses[aim]({ size: Math.abs(loss), isLost: loss > 0 }));
  return catalogue.price({ losses, isExact: price.isExact });
}

/** Says in a sentence which option it is. */
export function tellOption({ option, ids }: ConflictingOption, language: Language): string {
  return catalogues[language].options[option](ids);
}

/** Says in a sentence what would have to be changed. */
export function tellRelaxation({ change }: Pick<Relaxation, 'change'>, language: Language): string {
  const { relaxations } = catalogues[language];
  switch (change.kind) {
    case 'MORE_ALLIANCES':
      return relaxations.MORE_ALLIANCES(change);
    case 'MORE_MEMBERS':
      return relaxations.MORE_MEMBERS(change);
    case 'WIDER_PLACE':
      return relaxations.WIDER_PLACE(change);
    case 'NEIGHBOURS':
      return relaxations.NEIGHBOURS(change);
    case 'WITHOUT_UNITS':
      return relaxations.WITHOUT_UNITS(change);
  }
}

function nameIn({ name, nameEn }: Named, language: Language): string {
  return language === 'EN' ? (nameEn ?? name) : name;
}
