import type { JsonNode } from "../parse/json";

/** One thing that AWS refuses: its sentence, and the offset in the text of what it is about. */
export interface Fault {
  message: string;
  at: number;
}

export const fault = (message: string, node: Pick<JsonNode, "start">): Fault => ({ message, at: node.start });

/** The first fault that a check finds among many things, in their order. */
export function firstFault<Thing>(
  things: Iterable<Thing>,
  check: (thing: Thing) => Fault | undefined,
): Fault | undefined {
  for (const thing of things) {
    const found = check(thing);
    if (found) return found;
  }
  return undefined;
}
