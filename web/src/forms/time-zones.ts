/** The time zones of the world as this browser knows them, by region. */
export function zonesByRegion(also?: string): [region: string, zones: string[]][] {
  const all = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...(also ? [also] : [])]);
  const regions = Map.groupBy([...all].sort(), (zone) => (zone.includes("/") ? (zone.split("/")[0] ?? "") : "Other"));
  return [...regions];
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires (Argentina)`. */
export function zoneName(zone: string): string {
  const [, ...rest] = zone.split("/");
  const [city = zone, ...around] = rest.map((part) => part.replaceAll("_", " ")).reverse();
  return around.length > 0 ? `${city} (${around.join(", ")})` : city;
}

export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}
