/** The drawn faces that a member may choose, with what is seen on each: as the server draws them. */
export const faceCount = 24;

export const faceIds: readonly string[] = Array.from(
  { length: faceCount },
  (_, at) => `face-${String(at + 1).padStart(2, "0")}`,
);
