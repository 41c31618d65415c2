/**
 * A second evaluator, for tests only: slow, literal, and sharing nothing with the first but the types. It reads the
 * documents as they are, sentence by sentence of AWS's pages, so that a disagreement with `decide` shows a mistake in
 * one of the two.
 */
import type { CasePolicies } from "./cases/case";
import type { AuthorizationRequest, LayerName, RequestPrincipal } from "./model";

/** `allowed`, `explicit-deny <layer>` or `implicit-deny <layer>`. */
export function refer(request: AuthorizationRequest, policies: CasePolicies): string {
  const { principal } = request;
  const action = request.action.toLowerCase();

  // Two operations of STS are open to every caller, whatever the policies say.
  if (action === "sts:getcalleridentity" || action === "sts:getsessiontoken") return "allowed";

  // Which policies are there for this caller?
  const isServiceLinked = principal.kind === "role-session" && principal.serviceLinked === true;
  const isAccountMember = "accountId" in principal;
  const isRoot = principal.kind === "root";
  const hasIdentityPolicies = isAccountMember && !isRoot;
  const boundary = hasIdentityPolicies && !isServiceLinked ? policies.boundary : undefined;
  const bounded = policies.boundary !== undefined && !isServiceLinked;
  const ask = (documents: object[], layer: LayerName) =>
    documents.flatMap((document) => statementsThatApply(document, layer, request, bounded));

  const service = action.split(":")[0] ?? "";
  const listed = "s3 sts kms sqs secretsmanager ecr aoss cognito-idp logs dynamodb".split(" ").includes(service);
  const isControlled = listed && action !== "kms:retiregrant" && !isServiceLinked;
  const resourceControls = isControlled ? (policies.resourceControl ?? []) : [];
  const serviceControls = isAccountMember && !isServiceLinked ? (policies.serviceControl ?? []) : [];
  const endpoints = policies.endpoint && principal.kind !== "service" ? [policies.endpoint] : [];
  const resources = policies.resource ? [policies.resource.policy] : [];
  const identities = hasIdentityPolicies ? policies.identity : [];
  const boundaries = boundary ? [boundary] : [];
  const session = policies.session ?? (principal.kind === "federated-user" ? [] : undefined);
  const sessions = isAccountMember ? (session ?? []) : [];

  // An explicit deny in any of them overrides every allow.
  const everything: [LayerName, object[]][] = [
    ["resource-control", resourceControls.flat()],
    ["service-control", serviceControls.flat()],
    ["endpoint", endpoints],
    ["resource", resources],
    ["identity", identities],
    ["boundary", boundaries],
    ["session", sessions],
  ];
  for (const [layer, documents] of everything)
    if (ask(documents, layer).some(({ effect }) => effect === "Deny")) return `explicit-deny ${layer}`;

  const allows = (documents: object[], layer: LayerName) => ask(documents, layer).length > 0;
  // Control policies must allow at every level, the endpoint's policy where the request came through one.
  if (!resourceControls.every((level) => allows(level, "resource-control"))) return "implicit-deny resource-control";
  if (!serviceControls.every((level) => allows(level, "service-control"))) return "implicit-deny service-control";
  if (endpoints.length > 0 && !allows(endpoints, "endpoint")) return "implicit-deny endpoint";

  const names = new Set(ask(resources, "resource").map(({ names }) => names));
  const resourceAllows = names.size > 0;
  const sessionAllows = session === undefined || !isAccountMember || allows(sessions, "session");
  const boundaryAllows = boundary === undefined || allows(boundaries, "boundary");
  const identityAllows = allows(identities, "identity");

  // Services, anonymous callers and those whom a provider vouches for have the resource's policy only.
  if (!isAccountMember) return resourceAllows ? "allowed" : "implicit-deny resource";

  const sameAccount = principal.accountId === request.resourceAccount;
  const mustAllow = !sameAccount || (policies.resource !== undefined && policies.resource.kind !== "ordinary");
  if (mustAllow && !resourceAllows) return "implicit-deny resource";
  if (isRoot) return sessionAllows ? "allowed" : "implicit-deny session";

  // Inside one account: a policy that names the user, the session or everyone is not limited by implicit denials …
  if (sameAccount && names.has("caller")) return "allowed";
  // … one that names the role is limited by boundary and session policy …
  if (sameAccount && names.has("role")) {
    if (!boundaryAllows) return "implicit-deny boundary";
    return sessionAllows ? "allowed" : "implicit-deny session";
  }
  // … and one that names the account, or none, leaves it to the identity policy.
  if (!identityAllows) return "implicit-deny identity";
  if (!boundaryAllows) return "implicit-deny boundary";
  return sessionAllows ? "allowed" : "implicit-deny session";
}

/** By what a statement knows the caller: itself (or everyone), the role behind it, or its account. */
type Names = "caller" | "role" | "account";

interface Applies {
  effect: "Allow" | "Deny";
  names: Names;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const entries = (value: Json | undefined): [string, Json][] =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
const element = (value: Json | undefined, name: string) => entries(value).find(([key]) => key === name)?.[1];
const many = (value: Json | undefined): Json[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const texts = (value: Json | undefined): string[] =>
  many(value)
    .filter((item) => item !== null && typeof item !== "object")
    .map(String);

function statementsThatApply(
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

function callerIsNamed(
  statement: Json,
  effect: "Allow" | "Deny",
  caller: RequestPrincipal,
  bounded: boolean,
): Names | undefined {
  const written = element(statement, "Principal");
  const left = element(statement, "NotPrincipal");
  if (written !== undefined) return bestName(principalList(written), caller);
  if (left === undefined) return undefined;
  const list = principalList(left);
  if (effect === "Allow") return bestName(list, caller) === undefined ? "caller" : undefined;
  // Deny with NotPrincipal spares only a caller listed in every way it is known by, and nobody with a boundary.
  if (bounded) return "caller";
  return isSpared(list, caller) ? undefined : "caller";
}

function principalList(value: Json): [string, string][] {
  if (typeof value === "string" || Array.isArray(value)) return texts(value).map((text) => ["*", text]);
  return entries(value).flatMap(([type, list]) => texts(list).map((text): [string, string] => [type, text]));
}

const isEveryone = ([type, text]: [string, string]) => text === "*" && (type === "*" || type === "AWS");

function isAccount([type, text]: [string, string], accountId: string): boolean {
  if (type !== "AWS") return false;
  if (text === accountId) return true;
  return (
    text === `${accountId}:root` ||
    (text.startsWith("arn:aws") && text.endsWith(`:iam::${accountId}:root`)) ||
    (text.startsWith("arn:aws") && text.endsWith(`:iam::${accountId}`))
  );
}

function bestName(list: [string, string][], caller: RequestPrincipal): Names | undefined {
  const aws = (name: string | undefined) =>
    name !== undefined && list.some(([type, text]) => type === "AWS" && text === name);
  if (list.some(isEveryone)) return "caller";
  switch (caller.kind) {
    case "anonymous":
      return undefined;
    case "service":
      return list.some(([type, text]) => type === "Service" && text === caller.service) ? "caller" : undefined;
    case "federated":
      return list.some(([type, text]) => type === "Federated" && text === caller.provider) ? "caller" : undefined;
    case "root":
      break;
    case "user":
      if (aws(caller.arn) || aws(caller.userId)) return "caller";
      break;
    case "federated-user":
      if (aws(caller.arn)) return "caller";
      if (aws(caller.userArn)) return "role";
      break;
    case "role-session":
      if (aws(caller.arn)) return "caller";
      if (aws(caller.roleArn) || aws(caller.roleId)) return "role";
      break;
  }
  return list.some((entry) => isAccount(entry, caller.accountId)) ? "account" : undefined;
}

function isSpared(list: [string, string][], caller: RequestPrincipal): boolean {
  if (list.some(isEveryone)) return true;
  if (!("accountId" in caller)) return bestName(list, caller) !== undefined;
  const aws = (name: string) => list.some(([type, text]) => type === "AWS" && text === name);
  if (!list.some((entry) => isAccount(entry, caller.accountId))) return false;
  if (caller.kind === "root") return true;
  if (caller.kind === "user") return aws(caller.arn) || aws(caller.userId);
  if (caller.kind === "federated-user") return aws(caller.arn);
  return aws(caller.arn) && (aws(caller.roleArn) || aws(caller.roleId));
}

/** A pattern as a list: one-character texts, and the two wildcards. */
type Pattern = (string | { wild: "*" | "?" })[];

const plainPattern = (text: string): Pattern =>
  [...text].map((letter) => (letter === "*" || letter === "?" ? { wild: letter } : letter));

/** The text with its variables replaced, or undefined where one has neither value nor default. */
function substitutedPattern(text: string, request: AuthorizationRequest, wildcards = true): Pattern | undefined {
  const result: Pattern = [];
  let rest = text;
  while (rest !== "") {
    const end = rest.indexOf("}");
    const inside = rest.startsWith("${") && end > 0 ? rest.slice(2, end) : undefined;
    if (inside === "*" || inside === "?" || inside === "$") {
      result.push(inside);
      rest = rest.slice(end + 1);
      continue;
    }
    const variable = inside === undefined || /[${]/.test(inside) ? undefined : readVariable(inside);
    if (variable) {
      const value = single(request, variable.key) ?? variable.fallback;
      if (value === undefined) return undefined;
      result.push(...[...value]);
      rest = rest.slice(end + 1);
      continue;
    }
    const [letter = ""] = rest;
    result.push(wildcards && (letter === "*" || letter === "?") ? { wild: letter } : letter);
    rest = rest.slice(letter.length);
  }
  return result;
}

function readVariable(inside: string): { key: string; fallback: string | undefined } | undefined {
  const comma = inside.indexOf(",");
  const key = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  if (key === "" || key.includes("'")) return undefined;
  if (comma < 0) return { key, fallback: undefined };
  const rest = inside.slice(comma + 1).trim();
  const quoted = rest.length >= 2 && rest.startsWith("'") && rest.endsWith("'") && !rest.slice(1, -1).includes("'");
  return quoted ? { key, fallback: rest.slice(1, -1) } : undefined;
}

function context(request: AuthorizationRequest, key: string): string | readonly string[] | undefined {
  return Object.entries(request.context).find(([name]) => asciiLower(name) === asciiLower(key))?.[1];
}

const asciiLower = (text: string) =>
  [...text].map((letter) => (letter >= "A" && letter <= "Z" ? letter.toLowerCase() : letter)).join("");

function single(request: AuthorizationRequest, key: string): string | undefined {
  const value = context(request, key);
  return typeof value === "string" ? value : undefined;
}

/** By a table of what every beginning of the pattern matches. */
function fitsPattern(pattern: Pattern, text: string): boolean {
  const letters = [...text];
  let reachable = letters.map(() => false);
  reachable.unshift(true);
  for (const part of pattern) {
    const next = reachable.map(() => false);
    for (let at = 0; at <= letters.length; at++) {
      if (!reachable[at]) continue;
      if (typeof part !== "string" && part.wild === "*") for (let to = at; to <= letters.length; to++) next[to] = true;
      else if (at < letters.length && (typeof part !== "string" || part === letters[at])) next[at + 1] = true;
    }
    reachable = next;
  }
  return reachable[letters.length] === true;
}

function conditionIsMet(
  written: string,
  key: string,
  values: string[],
  effect: "Allow" | "Deny",
  request: AuthorizationRequest,
  variables: boolean,
): boolean {
  let operator = asciiLower(written);
  const forAll = operator.startsWith("forallvalues:");
  const forAny = operator.startsWith("foranyvalue:");
  if (forAll || forAny) operator = operator.slice(operator.indexOf(":") + 1);
  const ifExists = operator.endsWith("ifexists");
  if (ifExists) operator = operator.slice(0, -"ifexists".length);

  const found = context(request, key);
  const present = found === undefined ? [] : typeof found === "string" ? [found] : [...found];
  if (operator === "null" && !ifExists) {
    const asked = values.map((value) => value.toLowerCase());
    return present.length === 0 ? asked.includes("true") : asked.includes("false");
  }
  const positive = positiveOf(operator);
  if (!positive) return effect === "Deny";
  const negated = positive !== operator;
  const matches = (value: string) => values.some((policy) => holds(positive, policy, value, request, variables));

  if (present.length === 0) {
    if (ifExists || forAll) return true;
    return forAny ? false : negated;
  }
  const set = present.every((value) => value === "") ? [] : present;
  if (forAll) return set.every((value) => matches(value) !== negated);
  if (forAny) return set.some((value) => matches(value) !== negated);
  return present.some(matches) !== negated;
}

/** The operator that this one is, or is the negation of. */
function positiveOf(operator: string): string | undefined {
  const positives = [
    "stringequals",
    "stringequalsignorecase",
    "stringlike",
    "numericequals",
    "numericlessthan",
    "numericlessthanequals",
    "numericgreaterthan",
    "numericgreaterthanequals",
    "dateequals",
    "datelessthan",
    "datelessthanequals",
    "dategreaterthan",
    "dategreaterthanequals",
    "bool",
    "binaryequals",
    "ipaddress",
    "arnequals",
    "arnlike",
  ];
  if (positives.includes(operator)) return operator;
  if (operator === "notipaddress") return "ipaddress";
  const match = /^(string|numeric|date|arn)not(equals|equalsignorecase|like)$/.exec(operator);
  const positive = match ? `${match[1]}${match[2]}` : "";
  return positives.includes(positive) ? positive : undefined;
}

function holds(
  operator: string,
  policy: string,
  value: string,
  request: AuthorizationRequest,
  variables: boolean,
): boolean {
  const literal = () =>
    variables
      ? substitutedPattern(policy, request, false)
          ?.map((part) => (typeof part === "string" ? part : part.wild))
          .join("")
      : policy;
  const pattern = () => (variables ? substitutedPattern(policy, request) : plainPattern(policy));
  if (operator === "stringequals") return literal() === value;
  if (operator === "stringequalsignorecase") return literal()?.toLowerCase() === value.toLowerCase();
  if (operator === "bool") {
    const wanted = literal()?.toLowerCase();
    return (wanted === "true" || wanted === "false") && wanted === value.toLowerCase();
  }
  if (operator === "binaryequals") return policy === value;
  if (operator === "stringlike") {
    const made = pattern();
    return made !== undefined && fitsPattern(made, value);
  }
  if (operator.startsWith("arn")) {
    const made = pattern();
    return made !== undefined && arnFits(variables ? policy : undefined, made, value, request);
  }
  if (operator === "ipaddress") return addressIsIn(value, policy);
  const read = operator.startsWith("numeric") ? readNumber : readInstant;
  const [left, right] = [read(value), read(policy)];
  if (left === undefined || right === undefined) return false;
  if (operator.endsWith("lessthanequals")) return left <= right;
  if (operator.endsWith("lessthan")) return left < right;
  if (operator.endsWith("greaterthanequals")) return left >= right;
  if (operator.endsWith("greaterthan")) return left > right;
  return left === right;
}

/** Part by part between the colons that the policy itself writes; the last part may hold more of them. */
function arnFits(
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

function readNumber(text: string): number | undefined {
  if (!/^[-+.0-9eE]+$/.test(text) || !/\d/.test(text)) return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

function readInstant(text: string): number | undefined {
  if (/^\d+$/.test(text) && text.length !== 4 && text.length <= 15) return Number(text) * 1000;
  if (/^\d{1,15}\.\d+$/.test(text)) return Number(text) * 1000;
  const [date = "", ...clock] = text.split(/t/i);
  const [year = "", month = "01", day = "01", ...more] = date.split("-");
  if (more.length > 0 || clock.length > 1 || (clock.length === 1 && date.length !== 10)) return undefined;
  if (!/^\d{4}$/.test(year) || !/^\d\d$/.test(month) || !/^\d\d$/.test(day)) return undefined;
  const midnight = new Date(`${year}-${month}-${day}T00:00:00.000Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    return undefined;
  const time = clock[0];
  if (time === undefined) return midnight.getTime();
  const parts = /^(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(z|[+-]\d\d:?\d\d)?$/i.exec(time);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 60) return undefined;
  const zone = parts[5] === undefined || /z/i.test(parts[5]) ? "+0000" : parts[5].replace(":", "");
  const offset = (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  const sinceMidnight =
    (hours * 60 + minutes - offset) * 60_000 + seconds * 1000 + Number(`0${parts[4] ?? ".0"}`) * 1000;
  return midnight.getTime() + sinceMidnight;
}

/** Addresses as strings of noughts and ones. */
function addressIsIn(address: string, block: string): boolean {
  const inner = readBlock(address);
  const outer = readBlock(block);
  return (
    inner !== undefined && outer !== undefined && inner.family === outer.family && inner.prefix.startsWith(outer.prefix)
  );
}

function readBlock(text: string): { family: number; prefix: string } | undefined {
  const parts = text.split("/");
  const bits = readBits(parts[0] ?? "");
  if (bits === undefined || parts.length > 2) return undefined;
  const length = parts[1] ?? String(bits.length);
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits.length) return undefined;
  return { family: bits.length, prefix: bits.slice(0, Number(length)) };
}

function readBits(text: string): string | undefined {
  if (!text.includes(":")) {
    const numbers = text.split(".");
    const isAddress =
      numbers.length === 4 && numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) <= 255);
    return isAddress ? numbers.map((number) => Number(number).toString(2).padStart(8, "0")).join("") : undefined;
  }
  // The last 32 bits may be written as IPv4; write them as two groups.
  const last = text.slice(text.lastIndexOf(":") + 1);
  const four = last.includes(".") ? readBits(last) : "";
  if (four === undefined) return undefined;
  const groups =
    four === ""
      ? last
      : `${Number.parseInt(four.slice(0, 16), 2).toString(16)}:${Number.parseInt(four.slice(16), 2).toString(16)}`;
  const full = text.slice(0, text.lastIndexOf(":") + 1) + groups;
  const halves = full.split("::");
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...left, ...new Array<string>(missing).fill("0"), ...right];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}
