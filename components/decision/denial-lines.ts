import type { Denial } from "@/lib/operation/define";

/** A refusal in the lines that the console shows: `User:`, `Action:`, `Context:`. */
export interface DenialLines {
  user: string | undefined;
  action: string;
  context: string;
}

/** Takes AWS's sentence of a refusal apart: `User: … is not authorized to perform: … on resource: … because …`. */
export function denialLines({ action, message }: Denial): DenialLines {
  const user = /^User: (\S+) is not authorized/.exec(message)?.[1];
  const context = /\b(?:because (.+)|(with an explicit deny .+))$/.exec(message);
  return { user, action, context: context?.[1] ?? context?.[2] ?? "the action is not allowed" };
}

/** The lines as one text, to copy and send to an administrator. */
export const denialText = ({ user, action, context }: DenialLines) =>
  [...(user ? [`User: ${user}`] : []), `Action: ${action}`, `Context: ${context}`].join("\n");
