/** Two coordinates: x and y in any unit, or degrees of longitude and latitude. */
export type Place = readonly [number, number];

/** In the unit of x and y. The square root is exact to the last bit everywhere, which Math.hypot is not. */
export function straight([x, y]: Place, [otherX, otherY]: Place): number {
  const [dx, dy] = [x - otherX, y - otherY];
  return Math.sqrt(dx * dx + dy * dy);
}
