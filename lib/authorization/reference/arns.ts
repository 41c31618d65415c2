/** ARNs against patterns of ARNs. */
import type { AuthorizationRequest } from "../model";
import { fitsPattern, type Pattern, readVariable, substitutedPattern } from "./patterns";

/** Part by part between the colons that the policy itself writes; the last part may hold more of them. */
export function arnFits(
  withVariables: string | undefined,
  whole: Pattern,
  value: string,
  request: AuthorizationRequest,
): boolean {
  const [scheme, partition, service, region, account, ...resource] = value.split(":");
  if (scheme !== "arn" || !partition || !service || resource.join(":") === "") return false;
  const asked = [scheme, partition, service, region ?? "", account ?? "", resource.join(":")];
  const parts = withVariables === undefined ? splitPattern(whole) : splitWritten(withVariables, request);
  return parts?.length === 6 && parts.every((part, index) => fitsPattern(part, asked[index] ?? ""));
}

function splitPattern(pattern: Pattern): Pattern[] {
  const parts: Pattern[] = [[]];
  for (const part of pattern) {
    if (part === ":" && parts.length < 6) parts.push([]);
    else parts.at(-1)?.push(part);
  }
  return parts;
}

/** A colon inside `${…}` divides nothing, nor does one that a variable brings. */
function splitWritten(text: string, request: AuthorizationRequest): Pattern[] | undefined {
  const pieces: string[] = [""];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("}", at);
    const inside = text.startsWith("${", at) && end > 0 ? text.slice(at + 2, end) : undefined;
    const special = inside === "*" || inside === "?" || inside === "$";
    const isVariable =
      inside !== undefined && (special || (!/[${]/.test(inside) && readVariable(inside) !== undefined));
    const token = isVariable ? text.slice(at, end + 1) : (text[at] ?? "");
    if (token === ":" && pieces.length < 6) pieces.push("");
    else pieces[pieces.length - 1] += token;
    at += token.length;
  }
  const parts = pieces.map((piece) => substitutedPattern(piece, request));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
