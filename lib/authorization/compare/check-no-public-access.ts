/**
 * Access Analyzer's CheckNoPublicAccess: does a resource's policy let in a stranger? A stranger is anybody, or a caller
 * of an account that the policy does not name, who has none of the fixed values that the policy asks of those keys that
 * tell callers, their organizations, networks and services apart. A value is fixed where it leaves no choice of account
 * or organization; a block of addresses where it is no wider than /8 (IPv4) or /32 (IPv6).
 * Source: Access Analyzer API Reference, CheckNoPublicAccess; Amazon S3 User Guide, "Blocking public access to your
 * Amazon S3 storage" (access-control-block-public-access: the meaning of "public").
 */
import type { CompiledCondition } from "../conditions/condition";
import { parseIpRange } from "../conditions/ip-address";
import { type CheckAnswer, checkAnswer } from "./check";
import { type Clause, type Compared, clausesOf, denies, policiesIn } from "./clause";
import type { KeyLiteral } from "./literal";
import { meets, strangers } from "./principal-classes";
import { type PublicResourceType, servicesOf } from "./public-resource-types";
import { type CompareOptions, permits, seek } from "./seek";
import { addressSet, textSet, type ValueSet } from "./value-set";
import { patternOfGlobText, Symbols } from "./word-pattern";

export interface PublicAccessOptions extends Omit<CompareOptions, "kind" | "services"> {
  /** The resource that the policy hangs on; where not said, actions of every service count. */
  resourceType?: PublicResourceType;
}

export function checkNoPublicAccess(
  policy: Compared,
  { resourceType, ...options }: PublicAccessOptions = {},
): CheckAnswer {
  const services = resourceType && servicesOf(resourceType);
  const policies = policiesIn(policy);
  const symbols = new Symbols();
  const clauses = clausesOf(policies, "resource", symbols, 0);
  const named = clauses.flatMap(({ statement }) => [...(statement.principal ?? []), ...(statement.notPrincipal ?? [])]);
  const principals = strangers(named)
    .filter(({ kind }) => kind === "user" || kind === "anonymous")
    .map((principal) => ({
      principal,
      hits: new Set(clauses.filter((clause) => meets(clause, principal)).map(({ id }) => id)),
    }));
  const assumed = valuesOfStrangers(clauses);
  return checkAnswer(
    policies,
    (statement) => {
      const grant = clauses.filter((clause) => clause.statement === statement);
      return seek(
        {
          clauses,
          wanted: grant,
          symbols,
          principals,
          ask: (hit) =>
            grant
              .filter((clause) => hit.has(clause))
              .map((clause) => ({
                positives: [clause],
                negatives: clauses.filter((other) => denies(other) && hit.has(other)),
                assumed,
              })),
          proves: (witness) => permits(policies, witness, "resource"),
        },
        { ...options, kind: "resource", ...(services && { services }) },
      );
    },
    {
      pass: "The resource policy does not grant public access for the given resource type.",
      fail: "The resource policy grants public access for the given resource type.",
      sentence: "Public access granted in the following statement with",
    },
  );
}

const tellingKeys = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
]);

/** For each telling key: no value of it is one of those that the policy fixes. */
function valuesOfStrangers(clauses: readonly Clause[]): KeyLiteral[] {
  const conditions = clauses.flatMap(({ statement }) => statement.conditions);
  return [...tellingKeys].flatMap((key) => {
    const fixed = conditions.filter((condition) => condition.key === key).flatMap(fixedValues);
    const sets = [
      setOf(fixed.filter((text) => !parseIpRange(text))),
      rangesOf(fixed.filter((text) => parseIpRange(text))),
    ];
    return sets.flatMap((set): KeyLiteral[] =>
      set
        ? [
            {
              kind: "key",
              id: `stranger ${set.family} ${key}`,
              key,
              whenAbsent: true,
              whenPresent: { some: false, inside: false, set, quantified: false },
            },
          ]
        : [],
    );
  });
}

const setOf = (texts: readonly string[]): ValueSet | undefined =>
  texts.length === 0 ? undefined : textSet(texts.flatMap((text) => patternOfGlobText(text) ?? []));
const rangesOf = (texts: readonly string[]): ValueSet | undefined =>
  texts.length === 0 ? undefined : addressSet(texts);

function fixedValues({ operator, key, valueTexts }: CompiledCondition): string[] {
  const name = operator?.name ?? "";
  return valueTexts.filter((text) => {
    if (text.includes("${")) return false;
    const range = parseIpRange(text);
    if (range) return range.bits >= (range.bytes.length === 4 ? 8 : 32);
    if (!/Like$|^Arn/.test(name) || !/[*?]/.test(text)) return true;
    return isFixedPattern(key, text);
  });
}

/** A pattern that leaves no choice of account or organization. */
function isFixedPattern(key: string, text: string): boolean {
  if (key === "aws:userid") return /^A[A-Z0-9]+:/.test(text);
  if (key.endsWith("orgpaths")) return /^o-[a-z0-9]{10,32}\//.test(text);
  return /^arn:[^:]*:[^:*?]+:[^:]*:\d{12}:/.test(text);
}
