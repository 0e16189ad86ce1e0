import type { Rule } from './violation.js';

/** What to do about a broken rule (docs/input-rules.md). */
export const REMEDIES: Readonly<Record<Rule, string>> = {
  FOLDER: 'Check the path and its permissions; name the folder, not a file in it.',
  NO_TABLE: 'Name the files as input.md has them.',
  UNKNOWN_FILE:
    'Rename it, or move it out of the folder; files that do not end in .csv are left alone.',
  UNREADABLE_FILE:
    'Check its permissions, and that it is a file: no folder, no pipe and no link to nothing.',
  EMPTY_FILE: 'Write the header row, or leave the file out.',
  ENCODING:
    'Save it as UTF-8, in a spreadsheet as "CSV UTF-8". A folder in GBK is read with `orgweave import FOLDER --encoding gbk`; UTF-16 ("Unicode text") is not read.',
  QUOTE: 'Put a field that holds a quote in quotes, and write each of its quotes twice.',
  ROW_LENGTH: 'Look for a quote that is not closed.',
  FIELD_COUNT:
    'Look for a comma too many or too few; quote fields that hold commas. Empty columns at the end may stay.',
  HEADER:
    'Save it as "CSV UTF-8", which has commas between fields; remove rows above that of the names, and name the columns as input.md has them.',
  UNKNOWN_COLUMN: 'Rename or remove it. A column at the end without a name stays empty.',
  MISSING_COLUMN: 'Add it.',
  DUPLICATE_COLUMN: 'Remove one.',
  REQUIRED:
    'Fill it in, where cells were merged in each of their rows; what is unknown goes without the row.',
  ID: "Give it an id of those, without spaces around it. What can't be seen stands in the message as `<U+200B>`. A long number that a spreadsheet shows as 3.50428E+11 has lost its last digits: give the column the format text before it is filled.",
  DATE: 'Write it so; leave it empty where it is unknown. In a spreadsheet give the column the format yyyy-mm-dd: without one a date is a number such as 45292.',
  VALUE: 'Use a word that the message lists.',
  BOOLEAN: 'Write true 是 or false 否, in capitals as well; leave it empty where it is unknown.',
  COUNT:
    'Write the number alone, without units, decimals and separators of thousands; leave it empty where it is unknown. Where a thing has more than 1,000,000 indeed, set `MAX_COUNT` (up to 2147483647); a revenue is one in yuan, up to 10000000000000. Names of persons and telephone numbers do not belong here.',
  NUMBER: 'Remove units and separators of thousands; leave it empty where it is unknown.',
  TEXT: 'Type it anew without what the message names (often pasted along from a web page or a PDF), shorten it, or leave it empty where it is optional.',
  URL: 'Copy the address from the browser; leave it empty where the source is on no page.',
  LOCATION:
    'Write both in degrees (WGS 84), longitude −180 to 180, latitude −90 to 90; leave both empty where it is unknown.',
  REGION_CODE:
    'Use the statistical code of that level. A spreadsheet shows codes of 12 digits as 3.50428E+11 and then keeps no more of them: give the column the format text before it is filled.',
  DATE_ORDER:
    'valid_to is the first day on which it no longer holds: what lasted a day ends on the next.',
  SURVEY_SCOPE: 'Fill in either unit, or region and kind.',
  CLAIM_KINDS: 'Use kinds of what `of` or `out_of` names.',
  DUPLICATE_KEY: 'Remove a row, or tell the two apart by valid_from.',
  ID_TAKEN: 'Give one of the two another id.',
  UNKNOWN_REFERENCE: 'Add what it refers to, or correct the id.',
  REFERENCE_TYPE: 'Refer to one of that type.',
  REGION_LEVEL: 'Correct the parent, or the level.',
  SUCCESSOR: 'Give the region a valid_to, or leave its successor empty.',
  REGION_PARENTS:
    'Let each row begin on the day on which the one before ends, and give the last a valid_to; a row without valid_to names the parent that regions.csv has.',
  REGION_PLANNED:
    'A planned move is not kept: import or commit it once its day has come; in simulations as well.',
  LIFETIME: 'Shorten the link, or correct the dates of its ends.',
  MODE: 'Correct the mode, or the kind of the organization.',
  DOUBLE_MEMBER: 'End the first membership before the second begins.',
  CYCLE: 'Remove one of the links that the message names.',
  SYNTHETIC: 'State it by a source of another kind; `simulate` takes such steps.',
  KEY: 'Write the columns that input.md names as the key of the file; an unknown date is empty.',
  NOT_STATED:
    'Write the key as the row has it: a row with another valid_from is another row, and an unknown date is empty.',
  STATED_TOO:
    'Take the row out of its file, or leave the retraction out: what is stated takes the place of the row with its key.',
  REFERRED_TO: 'Retract what the message names as well, or state it anew without the reference.',
  STEP_TARGET:
    'Name another day or another thing. This rule and those below, but for GRANT, are of mutations and simulations, not of files.',
  STEP_TOO_EARLY:
    "Take the step later. A link that begins today or later, or can't have begun, is taken back instead; what is wrong altogether is taken back by `retract`.",
  LINKED: 'Leave the step out.',
  NOT_LINKED: 'Look up what holds on that day.',
  MERGE: 'Name what ends in `from`, and what stays in `into`.',
  SPLIT: 'Name at least one new one.',
  GRANT:
    'Correct the id, or have it recorded by whoever has a right over all that it leads to. What has an id already can be hidden: name another one.',
};
