/** Which statements of one document match a request. */
import type { AuthorizationRequest, LayerName } from "../model";
import { conditionIsMet } from "./conditions";
import { element, entries, type Json, many, texts } from "./json";
import { fitsPattern, plainPattern, substitutedPattern } from "./patterns";
import { callerIsNamed, type Names } from "./principals";

export interface Applies {
  effect: "Allow" | "Deny";
  names: Names;
}

export function statementsThatApply(
  document: object,
  layer: LayerName,
  request: AuthorizationRequest,
  bounded: boolean,
): Applies[] {
  const json: Json = JSON.parse(JSON.stringify(document));
  const variables = element(json, "Version") === "2012-10-17";
  const result: Applies[] = [];
  for (const statement of many(element(json, "Statement"))) {
    const effect = String(element(statement, "Effect")).toLowerCase();
    if (effect !== "allow" && effect !== "deny") continue;
    const Effect = effect === "allow" ? "Allow" : "Deny";
    if (!actionApplies(statement, request.action)) continue;
    if (!resourceApplies(statement, layer, request, variables)) continue;
    const hasPrincipals = layer === "resource" || layer === "endpoint" || layer === "resource-control";
    const names = hasPrincipals ? callerIsNamed(statement, Effect, request.principal, bounded) : "caller";
    if (names === undefined) continue;
    const conditions = entries(element(statement, "Condition")).flatMap(([operator, block]) =>
      entries(block).map(([key, values]) => conditionIsMet(operator, key, texts(values), Effect, request, variables)),
    );
    if (conditions.every((met) => met)) result.push({ effect: Effect, names });
  }
  return result;
}

function actionApplies(statement: Json, action: string): boolean {
  const written = element(statement, "Action");
  const left = element(statement, "NotAction");
  const fits = (patterns: Json | undefined) =>
    texts(patterns).some((pattern) => {
      const parts = pattern.split(":");
      const isAll = [...pattern].every((letter) => letter === "*") && pattern !== "";
      const vendor = parts[0] ?? "";
      const name = parts[1] ?? "";
      const isName =
        parts.length === 2 && name !== "" && !/[\s,]/.test(name) && (vendor === "*" || /^[a-z0-9.-]+$/i.test(vendor));
      return (isAll || isName) && fitsPattern(plainPattern(pattern.toLowerCase()), action.toLowerCase());
    });
  if (written !== undefined) return fits(written);
  return left !== undefined && !fits(left);
}

function resourceApplies(
  statement: Json,
  layer: LayerName,
  request: AuthorizationRequest,
  variables: boolean,
): boolean {
  const written = element(statement, "Resource");
  const left = element(statement, "NotResource");
  const fits = (patterns: Json | undefined) =>
    texts(patterns).some((pattern) => {
      const colons = [...pattern].flatMap((letter, index) => (letter === ":" ? [index] : []));
      const fifth = [...pattern].length === pattern.length ? colons[4] : indexOfFifthColon(pattern);
      const behind = fifth === undefined ? pattern.length : fifth + 1;
      const tail = variables ? substitutedPattern(pattern.slice(behind), request) : plainPattern(pattern.slice(behind));
      return tail !== undefined && fitsPattern([...plainPattern(pattern.slice(0, behind)), ...tail], request.resource);
    });
  if (written !== undefined) return fits(written);
  if (left !== undefined) return !fits(left);
  return layer === "resource";
}

function indexOfFifthColon(text: string): number | undefined {
  let colons = 0;
  for (let index = 0; index < text.length; index++) if (text[index] === ":" && ++colons === 5) return index;
  return undefined;
}
