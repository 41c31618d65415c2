/**
 * A policy value with wildcards and variables, taken apart once.
 * `${key}` stands for the request's value, `${key, 'default'}` has one for when there is none, and `${*}`, `${?}`,
 * `${$}` are the characters themselves. What a variable brings is data: a `*` in it is no wildcard.
 * Source: IAM User Guide, "IAM policy elements: Variables and tags" (reference_policies_variables).
 */
import { foldCase } from "./fold-case";
import { type Glob, type GlobPiece, makeGlob, piecesOf } from "./glob";

export type TemplatePart = GlobPiece | { key: string; fallback: string | undefined };

export interface Template {
  readonly source: string;
  readonly parts: readonly TemplatePart[];
  readonly hasVariables: boolean;
}

/** Who knows the request's value for a condition key in lower case; undefined where it has none or several. */
export interface Variables {
  variable(key: string): string | undefined;
}

export const noVariables: Variables = { variable: () => undefined };

/** Which of the two the place allows: variables need Version 2012-10-17 and an element that takes them. */
export interface TemplateRules {
  variables: boolean;
  wildcards: boolean;
}

export function parseTemplate(source: string, rules: TemplateRules): Template {
  if (!/[*?$]/.test(source)) return { source, parts: source === "" ? [] : [source], hasVariables: false };
  if (!source.includes("${"))
    return { source, parts: rules.wildcards ? piecesOf(source) : [source], hasVariables: false };
  const parts: TemplatePart[] = [];
  let rest = 0;
  const pattern = /\$\{([^${}]*|[*?$])\}|[*?]/g;
  for (const found of source.matchAll(pattern)) {
    const part = partOf(found[0], found[1], rules);
    if (part === undefined) continue;
    pushText(parts, source.slice(rest, found.index));
    if (typeof part === "string") pushText(parts, part);
    else parts.push(part);
    rest = found.index + found[0].length;
  }
  pushText(parts, source.slice(rest));
  // A copy keeps no room to grow.
  return { source, parts: [...parts], hasVariables: parts.some(isVariable) };
}

const isVariable = (part: TemplatePart) => typeof part === "object" && "key" in part;
const wildcards = { "*": { wild: "*" }, "?": { wild: "?" } } as const;

/** Undefined where the text means only itself. */
function partOf(written: string, inside: string | undefined, rules: TemplateRules): TemplatePart | undefined {
  if (written === "*" || written === "?") return rules.wildcards ? wildcards[written] : undefined;
  if (!rules.variables || inside === undefined) return undefined;
  if (inside === "*" || inside === "?" || inside === "$") return inside;
  const variable = /^\s*([^,']*[^,'\s])\s*(?:,\s*'([^']*)'\s*)?$/.exec(inside);
  const key = variable?.[1];
  return key === undefined ? undefined : { key: foldCase(key), fallback: variable?.[2] };
}

/** Joins neighbouring texts. */
function pushText(parts: TemplatePart[], text: string) {
  if (text === "") return;
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last + text;
  else parts.push(text);
}

/** Two templates, one behind the other. */
export function joinTemplates(left: Template, right: Template): Template {
  const parts: TemplatePart[] = [...left.parts];
  for (const part of right.parts) {
    if (typeof part === "string") pushText(parts, part);
    else parts.push(part);
  }
  return { source: left.source + right.source, parts, hasVariables: left.hasVariables || right.hasVariables };
}

/** The template cut at the first colons of its own text into at most `count` pieces. */
export function splitAtColons(template: Template, count: number): Template[] {
  const pieces: TemplatePart[][] = [[]];
  for (const part of template.parts) {
    if (typeof part !== "string") {
      pieces.at(-1)?.push(part);
      continue;
    }
    let rest = part;
    for (let colon = rest.indexOf(":"); colon >= 0 && pieces.length < count; colon = rest.indexOf(":")) {
      pieces.at(-1)?.push(...(colon > 0 ? [rest.slice(0, colon)] : []));
      rest = rest.slice(colon + 1);
      pieces.push([]);
    }
    if (rest !== "") pieces.at(-1)?.push(rest);
  }
  return pieces.map((parts) => ({ source: "", parts, hasVariables: template.hasVariables }));
}

/** The pieces after substitution, or undefined where a variable has neither value nor default. */
function substituted(template: Template, variables: Variables): GlobPiece[] | undefined {
  const pieces: GlobPiece[] = [];
  for (const part of template.parts) {
    if (typeof part === "string" || "wild" in part) {
      pieces.push(part);
      continue;
    }
    const value = variables.variable(part.key) ?? part.fallback;
    if (value === undefined) return undefined;
    pieces.push(value);
  }
  return pieces;
}

/** The glob for one request, or undefined where a variable has no value: then it matches nothing. */
export function globOf(template: Template, variables: Variables): Glob | undefined {
  const pieces = substituted(template, variables);
  return pieces && makeGlob(pieces);
}

/** The text for one request, wildcards as they are written; undefined where a variable has no value. */
export function textOf(template: Template, variables: Variables): string | undefined {
  let text = "";
  for (const part of template.parts) {
    if (typeof part === "string") text += part;
    else if ("wild" in part) text += part.wild;
    else {
      const value = variables.variable(part.key) ?? part.fallback;
      if (value === undefined) return undefined;
      text += value;
    }
  }
  return text;
}

/** A template that a request matches: its glob is made once where it has no variables. */
export interface Pattern {
  readonly template: Template;
  readonly fixed: Glob | undefined;
}

export const patternOf = (template: Template): Pattern => ({
  template,
  fixed: template.hasVariables ? undefined : globOf(template, noVariables),
});

/** Can no text that begins so match, whatever the variables bring? Spares the making of a glob. */
export function isOutside({ template }: Pattern, text: string): boolean {
  const [first] = template.parts;
  return typeof first === "string" && !text.startsWith(first);
}

export const globFor = (pattern: Pattern, variables: Variables): Glob | undefined =>
  pattern.fixed ?? globOf(pattern.template, variables);
