/**
 * Resources: the pattern is compared with the whole ARN, with regard to case; `*` spans `/`.
 *
 * Decided here, because AWS does not promise it either way: a `*` also spans colons wherever it stands. AWS's page says
 * that wildcards stay within a segment except that a `*` at a segment's end may reach beyond the colon; a glob over the
 * whole text satisfies the exception, and is more generous only for a `*` in the middle of a segment.
 *
 * Variables are replaced only behind the fifth colon; before it `${…}` is plain text.
 * Source: IAM User Guide, "IAM JSON policy elements: Resource" (reference_policies_elements_resource).
 */
import type { Evaluation } from "../evaluate/evaluation";
import { matchGlob } from "./glob";
import { globFor, joinTemplates, type Pattern, parseTemplate, patternOf } from "./template";

export type ResourcePatterns = readonly Pattern[];

export function compileResources(written: readonly string[], variables: boolean): ResourcePatterns {
  return written.map((text) => {
    if (text === "*") return everything;
    if (!text.includes("${")) return patternOf(parseTemplate(text, { variables: false, wildcards: true }));
    const resourcePart = behindFifthColon(text);
    const head = parseTemplate(text.slice(0, resourcePart), { variables: false, wildcards: true });
    const tail = parseTemplate(text.slice(resourcePart), { variables, wildcards: true });
    return patternOf(joinTemplates(head, tail));
  });
}

/** What most statements say. */
const everything = patternOf(parseTemplate("*", { variables: false, wildcards: true }));

function behindFifthColon(text: string): number {
  let at = 0;
  for (let colons = 0; colons < 5; colons++) {
    at = text.indexOf(":", at) + 1;
    if (at === 0) return text.length;
  }
  return at;
}

/** The place of a pattern that matches the request's resource, or -1. */
export function matchResource(patterns: ResourcePatterns, evaluation: Evaluation): number {
  const { resource } = evaluation.request;
  return patterns.findIndex((pattern) => {
    const glob = globFor(pattern, evaluation.variable);
    return glob !== undefined && matchGlob(glob, resource, evaluation);
  });
}
