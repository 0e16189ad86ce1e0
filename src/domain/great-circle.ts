/** The mean radius of the Earth in metres (IUGG). */
const RADIUS = 6_371_008.8;

/** Metres along a great circle between two places, each by its longitude and latitude in degrees; by the haversine formula. */
export function greatCircle(
  [lon, lat]: readonly [number, number],
  [otherLon, otherLat]: readonly [number, number],
): number {
  const [phi, otherPhi] = [radians(lat), radians(otherLat)];
  const byLat = Math.sin((otherPhi - phi) / 2) ** 2;
  const byLon = Math.sin(radians(otherLon - lon) / 2) ** 2;
  const half = byLat + Math.cos(phi) * Math.cos(otherPhi) * byLon;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
