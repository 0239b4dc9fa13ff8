/** Colours as `#rrggbb`, and how well white text can be read on them (WCAG 2.2, 1.4.3). */

export const contrastMin = 4.5;

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** `1`: none, `21`: black. */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

/** The colour itself, or as much darker as white text needs. */
export function darkened(colour: string): string {
  const channels = channelsOf(colour);
  for (let share = 100; share > 0; share--) {
    const darker = write(channels.map((channel) => (channel * share) / 100));
    if (contrastWithWhite(darker) >= contrastMin) return darker;
  }
  return "#000000";
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function write(channels: number[]): string {
  return `#${channels.map((channel) => Math.floor(channel).toString(16).padStart(2, "0")).join("")}`;
}
