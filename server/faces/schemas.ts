import { z } from "zod";

export const faceList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string().describe("What a member's `face` names"),
          alt: z.string().describe("What is seen, never who it is"),
          url: z.string().describe("The drawing, as SVG: open to everybody"),
        })
        .meta({ id: "Face" }),
    ),
  })
  .meta({ id: "FaceList" });
