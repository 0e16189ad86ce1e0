import type { GroupAimProof, GroupDocument } from '../proof/groups.js';

/** Of two answers for one instance the better plan, with what either proves of it. */
export function betterOf(one: GroupDocument, other: GroupDocument): GroupDocument {
  const [better, worse] = losesLess(other, one) ? [other, one] : [one, other];
  const aims: GroupAimProof[] = [];
  // A bound is of all plans that lose no more by the aims before: that of a worse plan holds as far as these are the same.
  let isSame = true;
  for (const [at, proof] of better.aims.entries()) {
    const known = worse.aims[at];
    const isMore = isSame && known !== undefined && known.bound > proof.bound;
    aims.push(isMore ? { ...known, objective: proof.objective } : proof);
    isSame &&= known?.objective === proof.objective;
  }
  return { ...better, aims };
}

function losesLess(one: GroupDocument, other: GroupDocument): boolean {
  for (const [at, { objective }] of one.aims.entries()) {
    const more = objective - (other.aims[at]?.objective ?? 0);
    if (more !== 0) return more < 0;
  }
  return false;
}
