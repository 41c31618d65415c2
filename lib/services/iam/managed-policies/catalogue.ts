/** AWS's managed policies: read-only data outside the accounts, made by scripts/generate-managed-policies.ts. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { processState } from "@/lib/db/process-state";
import type { AwsManagedPolicy } from "./aws-managed-policy";

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/services/iam/managed-policies/generated");

const catalogue = () =>
  processState("aws-managed-policies", () => {
    const all: AwsManagedPolicy[] = JSON.parse(readFileSync(path.join(folder, "index.json"), "utf8"));
    return { all, byArn: new Map(all.map((policy) => [policy.arn, policy])), documents: new Map<string, string>() };
  });

/** All of them, by name. */
export const awsManagedPolicies = (): readonly AwsManagedPolicy[] => catalogue().all;

export const awsManagedPolicy = (arn: string): AwsManagedPolicy | undefined => catalogue().byArn.get(arn);

/** Is the ARN one that only AWS could own (`arn:aws:iam::aws:policy/…`)? */
export const isAwsManagedArn = (arn: string) => /^arn:aws[\w-]*:iam::aws:policy\//.test(arn);

/** The document of a version (`v2`; the default one where none is named), or undefined where there is none. */
export function awsManagedDocument(policy: AwsManagedPolicy, version = policy.defaultVersion): string | undefined {
  const found = policy.versions.find((one) => one.id === version);
  if (!found) return undefined;
  const { documents } = catalogue();
  const key = `${policy.arn} ${version}`;
  const known = documents.get(key);
  if (known !== undefined) return known;
  const text = inflateRawSync(readAt(...found.at)).toString();
  if (documents.size >= 200) documents.clear();
  documents.set(key, text);
  return text;
}

function readAt(offset: number, length: number) {
  const file = openSync(path.join(folder, "documents.bin"), "r");
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, offset);
    return bytes;
  } finally {
    closeSync(file);
  }
}
