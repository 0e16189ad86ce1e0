/** Two coordinates: x and y in any unit, or degrees of longitude and latitude. */
export type Place = readonly [number, number];

/** In the unit of x and y. The square root is exact to the last bit everywhere, which Math.hypot is not. */
export function straight([x, y]: Place, [otherX, otherY]: Place): number {
  const [dx, dy] = [x - otherX, y - otherY];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The mean radius of the Earth in metres (IUGG). */
const RADIUS = 6_371_008.8;

/** Metres along a great circle, by the haversine formula. */
export function greatCircle([lon, lat]: Place, [otherLon, otherLat]: Place): number {
  const [phi, otherPhi] = [radians(lat), radians(otherLat)];
  const byLat = Math.sin((otherPhi - phi) / 2) ** 2;
  const byLon = Math.sin(radians(otherLon - lon) / 2) ** 2;
  const half = byLat + Math.cos(phi) * Math.cos(otherPhi) * byLon;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
