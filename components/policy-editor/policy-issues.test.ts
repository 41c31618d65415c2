import { expect, test } from "vitest";
import { catalogueFor } from "@/lib/catalogue/catalogue";
import { firstError, policyIssues, policySkeleton } from "./policy-issues";

const policy = (statement: object) => JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2);
const reading = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

test("what IAM refuses is an error, with and without the findings", async () => {
  const document = policy({ ...reading, Effect: "Alow" });
  const catalogue = await catalogueFor(document);
  expect(policyIssues(document, { kind: "identity" })).toMatchObject([{ type: "ERROR", start: { line: 5 } }]);
  const issues = policyIssues(document, { kind: "identity", catalogue });
  expect(issues).toMatchObject([{ type: "ERROR", title: "Invalid effect", start: { line: 5 } }]);
  expect(firstError(issues)).toMatch(/\(line 5, column \d+\)$/);
  expect(firstError(issues, "visual"), "blocks have no lines").not.toContain("line");
  expect(policyIssues(policySkeleton, { kind: "identity" })).toMatchObject([{ type: "ERROR" }]);
});

test("findings come with their title and place, and only errors keep one from going on", async () => {
  const document = policy({ Effect: "Allow", Action: ["iam:PassRole", "s3:NoSuch"], Resource: "*" });
  const catalogue = await catalogueFor(document);
  const issues = policyIssues(document, { kind: "identity", catalogue });
  expect(issues.map(({ type, title, start }) => [type, title, start.line])).toEqual([
    ["SECURITY_WARNING", "Pass role with star in resource", expect.any(Number)],
    ["ERROR", "Invalid action", 8],
  ]);
  expect(firstError(issues)).toContain("line 8");
  expect(issues[0]?.message).toContain("ask for iam:PassedToService in a Condition");
  const passing = policy({ Effect: "Allow", Action: "iam:PassRole", Resource: "*" });
  expect(firstError(policyIssues(passing, { kind: "identity", catalogue }))).toBeUndefined();
});

test("a policy over its quota is an error; white space does not count", () => {
  const document = policy(reading);
  const size = document.replace(/\s/g, "").length;
  expect(policyIssues(document, { kind: "identity", most: size })).toEqual([]);
  expect(firstError(policyIssues(document, { kind: "identity", most: size - 1 }))).toBe(
    `Cannot exceed quota for PolicySize: ${size - 1} (line 1, column 1)`,
  );
});

test("inline policies over the quota of their holder together are an error", () => {
  const document = policy(reading);
  const size = document.replace(/\s/g, "").length;
  const options = { kind: "inline", most: 2048, holder: "user ben" } as const;
  expect(policyIssues(document, { ...options, others: 2048 - size })).toEqual([]);
  const issues = policyIssues(document, { ...options, others: 2049 - size });
  expect(issues).toMatchObject([
    { type: "ERROR", title: "Quota exceeded", message: "Maximum policy size of 2048 bytes exceeded for user ben" },
  ]);
  expect(firstError(issues)).toContain("Maximum policy size of 2048 bytes exceeded for user ben");
});

test("a trust policy is judged as one: it names who, and no resource", async () => {
  const trusting = policy({ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" });
  const catalogue = await catalogueFor(trusting);
  expect(policyIssues(trusting, { kind: "trust", catalogue })).toEqual([]);
  expect(firstError(policyIssues(trusting, { kind: "identity", catalogue }))).toBeDefined();
});

test("a bucket policy is judged as one: by its findings, for IAM's refusals are not S3's", async () => {
  const document = policy({ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "s3:NoSuch", Resource: "*" });
  const catalogue = await catalogueFor(document);
  expect(policyIssues(document, { kind: "bucket" })).toEqual([]);
  expect(policyIssues(document, { kind: "bucket", catalogue })).toMatchObject([
    { type: "ERROR", title: "Invalid action" },
  ]);
  const nobody = policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::web/*" });
  expect(policyIssues(nobody, { kind: "bucket", catalogue: await catalogueFor(nobody) })).toMatchObject([
    { type: "ERROR", title: "Missing principal" },
  ]);
});

test("a character that IAM does not take is an error at its place, beside what else is found; S3 takes it", async () => {
  const document = policy({ ...reading, Resource: "arn:aws:s3:::b/€" });
  const catalogue = await catalogueFor(document);
  const line = document.split("\n").findIndex((one) => one.includes("€"));
  const at = { line: line + 1, column: document.split("\n")[line]?.indexOf("€") };
  for (const kind of ["identity", "inline", "trust"] as const)
    expect(policyIssues(document, { kind })[0]).toEqual({
      ...{ type: "ERROR", title: "Validation error", start: at, end: at },
      message:
        "The character € (U+20AC) is not allowed. Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    });
  expect(firstError(policyIssues(document, { kind: "identity", catalogue }))).toMatch(/^The character €/);
  const twice = document.replace("GetObject", "NoSuch");
  expect(policyIssues(twice, { kind: "identity", catalogue }).map(({ title }) => title)).toEqual([
    "Validation error",
    "Invalid action",
  ]);
  expect(policyIssues(document.replace("€", "\\u20ac").replace("b/", "ÿ/"), { kind: "identity", catalogue })).toEqual(
    [],
  );
  const open = policy({ ...reading, Principal: "*", Resource: "arn:aws:s3:::b/€" });
  const inBucket = policyIssues(open, { kind: "bucket", catalogue });
  expect(inBucket.filter(({ type }) => type === "ERROR")).toEqual([]);
});
