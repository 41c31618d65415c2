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
import { spotOf } from "./action";
import { matchGlob } from "./glob";
import { globFor, isOutside, joinTemplates, type Pattern, parseTemplate, patternOf, type Template } from "./template";

export interface ResourcePatterns {
  /** In the order of the policy. */
  readonly list: readonly Pattern[];
  /** Of a long list: the places of those that begin with the head of an ARN, and of all others. */
  readonly byHead: ReadonlyMap<string, readonly number[]> | undefined;
  readonly others: readonly number[];
  /** The bits of the heads that a matching ARN can have: one look spares the rest. */
  readonly heads: number;
}

/** The head of any ARN. */
const anyHead = -1;

export function compileResources(
  written: readonly string[] | undefined,
  variables: boolean,
): ResourcePatterns | undefined {
  if (!written) return undefined;
  const list: Pattern[] = [];
  for (const text of written) list.push(compileResource(text, variables));
  return resourcePatterns(list);
}

function compileResource(text: string, variables: boolean): Pattern {
  if (text === "*") return everything;
  if (!text.includes("${")) return patternOf(parseTemplate(text, { variables: false, wildcards: true }));
  const resourcePart = behindFifthColon(text);
  const head = parseTemplate(text.slice(0, resourcePart), { variables: false, wildcards: true });
  const tail = parseTemplate(text.slice(resourcePart), { variables, wildcards: true });
  return patternOf(joinTemplates(head, tail));
}

const none: readonly number[] = [];

/** Shorter lists are quicker to go through than to look up. */
const longList = 8;

export function resourcePatterns(list: readonly Pattern[]): ResourcePatterns {
  let heads = 0;
  for (const { template } of list) heads |= headBit(literalHead(template));
  if (list.length < longList) return { list, byHead: undefined, others: none, heads };
  const byHead = new Map<string, number[]>();
  const others: number[] = [];
  list.forEach(({ template }, place) => {
    const head = literalHead(template);
    const known = head === "" ? others : byHead.get(head);
    if (known) known.push(place);
    else byHead.set(head, [place]);
  });
  return { list, byHead, others, heads };
}

/** The head that every ARN has which the template matches; empty where they may have several. */
function literalHead({ parts: [first] }: Template): string {
  return typeof first === "string" ? headOf(first) : "";
}

/** One of 32 bits, by the head; all of them where it is not known. */
export function headBit(head: string): number {
  if (head === "") return anyHead;
  let hash = 0;
  for (let at = 0; at < head.length; at++) hash = (hash * 31 + head.charCodeAt(at)) | 0;
  return 1 << (spotOf(hash) >>> 5);
}

/** `arn:aws:s3:` of what begins so; empty where three colons are not there. */
export function headOf(text: string): string {
  let at = 0;
  for (let colons = 0; colons < 3; colons++) {
    at = text.indexOf(":", at) + 1;
    if (at === 0) return "";
  }
  return text.slice(0, at);
}

/** What most statements say. */
export const everything = patternOf(parseTemplate("*", { variables: false, wildcards: true }));

function behindFifthColon(text: string): number {
  let at = 0;
  for (let colons = 0; colons < 5; colons++) {
    at = text.indexOf(":", at) + 1;
    if (at === 0) return text.length;
  }
  return at;
}

/** The place of the first pattern that matches the request's resource, or -1. */
export function matchResource(patterns: ResourcePatterns, evaluation: Evaluation): number {
  const { list, byHead, others } = patterns;
  if (list[0] === everything) return 0;
  if ((patterns.heads & evaluation.headBit) === 0) return -1;
  if (!byHead) {
    for (let place = 0; place < list.length; place++) if (matches(list[place], evaluation)) return place;
    return -1;
  }
  const own = byHead.get(evaluation.head)?.find((place) => matches(list[place], evaluation)) ?? -1;
  const other = others.find((place) => matches(list[place], evaluation)) ?? -1;
  return own < 0 || (other >= 0 && other < own) ? other : own;
}

function matches(pattern: Pattern | undefined, evaluation: Evaluation): boolean {
  if (pattern === undefined) return false;
  const { resource } = evaluation.request;
  if (pattern.fixed) return matchGlob(pattern.fixed, resource, evaluation);
  if (isOutside(pattern, resource)) return false;
  const glob = globFor(pattern, evaluation);
  return glob !== undefined && matchGlob(glob, resource, evaluation);
}
