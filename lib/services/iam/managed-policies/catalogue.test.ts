/**
 * AWS's own policies as a touchstone of the core: every version reads, is accepted, compiles and prints to the same
 * thing; and what the findings say of the default versions is recorded. A change of the record is deliberate:
 * `npx vitest run -u lib/services/iam/managed-policies`.
 */
import { expect, test } from "vitest";
import {
  compilePolicy,
  type IssueCode,
  issueTypes,
  printPolicy,
  rejectPolicy,
  validatePolicy,
} from "@/lib/authorization";
import { catalogueFor } from "@/lib/catalogue/catalogue";
import { awsManagedDocument, awsManagedPolicies } from "./catalogue";
import descriptions from "./descriptions.json";

const policies = awsManagedPolicies();

test("every version reads, is accepted, compiles and prints to the same thing", { timeout: 120_000 }, () => {
  const faults: string[] = [];
  let versions = 0;
  let statements = 0;
  for (const policy of policies)
    for (const { id } of policy.versions) {
      versions++;
      const text = awsManagedDocument(policy, id) ?? "";
      const rejected = rejectPolicy(text, "identity");
      if (rejected) faults.push(`${policy.name} ${id}: ${rejected.message}`);
      // What another reader of JSON makes of it, written by another writer.
      const plain = JSON.parse(text);
      if (printPolicy(text, 0) !== JSON.stringify(plain)) faults.push(`${policy.name} ${id} prints to something else`);
      const written = Array.isArray(plain.Statement) ? plain.Statement.length : 1;
      const compiled = compilePolicy(text);
      if (compiled.statements.length !== written || compiled.version !== plain.Version)
        faults.push(`${policy.name} ${id} compiles to ${compiled.statements.length} statements`);
      statements += compiled.statements.length;
    }
  expect(faults).toEqual([]);
  expect(policies.length).toBeGreaterThan(1500);
  expect(versions).toBeGreaterThan(6000);
  expect(statements).toBeGreaterThan(versions);
});

test("the findings over them are as recorded", { timeout: 120_000 }, async () => {
  const counts = new Map<IssueCode, number>();
  for (const policy of policies) {
    const text = awsManagedDocument(policy) ?? "";
    const catalogue = await catalogueFor(text);
    for (const { issueCode } of validatePolicy(text, { type: "IDENTITY_POLICY", catalogue }))
      counts.set(issueCode, (counts.get(issueCode) ?? 0) + 1);
  }
  const byCode = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const record = byCode.map(([code, count]) => [`${issueTypes[code]} ${code}`, count]);
  const text = `${JSON.stringify({ policies: policies.length, findings: Object.fromEntries(record) }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("./findings.recorded.json");
});

test("every policy says what AWS says of it, but one that AWS never described", () => {
  const described = new Map(policies.map(({ name, description }) => [name, description]));
  expect(described.get("AdministratorAccess")).toBe("Provides full access to AWS services and resources.");
  expect(described.get("AWSOpsWorks_FullAccess")).toBe("Provides full access to AWS OpsWorks.");
  expect(Object.entries(descriptions).filter(([name, text]) => described.get(name) !== text)).toEqual([]);
  expect(policies.filter(({ description }) => !description).map(({ name }) => name)).toEqual([
    "NAPSPropagatorIntegTestManagedPolicy07",
  ]);
});
