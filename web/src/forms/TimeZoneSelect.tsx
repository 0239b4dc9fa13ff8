import { type ComponentProps, useMemo } from "react";
import { Select } from "../ui/index.ts";
import { zoneName, zonesByRegion } from "./time-zones.ts";

/** A time zone by its city, under its region. */
export function TimeZoneSelect({ also, first, ...rest }: ComponentProps<"select"> & { also?: string; first?: string }) {
  const regions = useMemo(() => zonesByRegion(also), [also]);
  return (
    <Select {...rest}>
      {first && <option value="">{first}</option>}
      {regions.map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zoneName(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
