import { z } from "zod";

/** What the server says of a line, as it comes over the wire. */
export const lineResult = z.object({
  stdout: z.string(),
  stderr: z.string(),
  code: z.number(),
  report: z
    .object({
      steps: z.array(z.object({ place: z.string(), outcome: z.enum(["won", "passed", "unseen"]), why: z.string() })),
      profile: z.string().optional(),
      region: z.object({ value: z.string(), why: z.string() }),
    })
    .optional(),
  denials: z.array(z.object({ action: z.string(), resource: z.string(), message: z.string(), eventId: z.string() })),
  changed: z.boolean(),
  question: z.object({ prompt: z.string(), secret: z.boolean() }).optional(),
  waiting: z.object({ waiter: z.string(), seconds: z.number(), attempt: z.number(), attempts: z.number() }).optional(),
  line: z.string(),
  rest: z.object({ text: z.string(), ownLine: z.boolean() }).optional(),
  kept: z.object({ files: z.string(), environment: z.string() }),
});
export type LineResult = z.infer<typeof lineResult>;
export type CredentialReport = NonNullable<LineResult["report"]>;

export const completion = z.object({ words: z.array(z.string()), start: z.number(), end: z.number() });
export type Completion = z.infer<typeof completion>;

export const uploaded = z.union([z.object({ kept: lineResult.shape.kept }), z.object({ problem: z.string() })]);
export type Uploaded = z.infer<typeof uploaded>;
