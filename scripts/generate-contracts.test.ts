import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NormalizedSchema } from "@smithy/core/schema";
import { describe, expect, it } from "vitest";
import { type Contract, contractOf } from "../lib/doors/aws-api/contract";
import { contract as cloudtrail } from "../lib/doors/aws-api/contracts/cloudtrail.generated";
import { contract as iam } from "../lib/doors/aws-api/contracts/iam.generated";
import { contract as s3 } from "../lib/doors/aws-api/contracts/s3.generated";
import { contract as sts } from "../lib/doors/aws-api/contracts/sts.generated";
import { contractFiles } from "./generate-contracts";

const contracts = { iam, sts, s3, cloudtrail };

/** Every shape that can be reached, so that a broken reference is found. */
function walk(schema: NormalizedSchema, seen = new Set<unknown>()) {
  const key = schema.getSchema();
  if (typeof key === "object" && seen.has(key)) return seen;
  seen.add(key);
  if (schema.isStructSchema()) for (const [, member] of schema.structIterator()) walk(member, seen);
  else if (schema.isListSchema() || schema.isMapSchema()) walk(schema.getValueSchema(), seen);
  return seen;
}

describe("the contracts", () => {
  it("are the same each time, and as they lie in the folder", async () => {
    const [first, second] = [await contractFiles(), await contractFiles()];
    expect(second).toEqual(first);
    for (const [name, text] of Object.entries(first)) {
      const file = path.resolve(import.meta.dirname, `../lib/doors/aws-api/contracts/${name}.generated.ts`);
      expect(await readFile(file, "utf8")).toBe(text);
    }
  });

  it.each(Object.entries(contracts))("%s: every shape of every operation is there", (_, data) => {
    const contract = contractOf(data);
    for (const operation of contract.operations()) {
      walk(operation.input);
      walk(operation.output);
    }
    expect(contract.operations().length).toBe(Object.keys(data.operations).length);
  });

  it("hold AWS's operations", () => {
    const count = (data: typeof iam) => Object.keys(data.operations).length;
    expect([count(iam), count(sts), count(s3), count(cloudtrail)]).toEqual([180, 11, 112, 60]);
  });

  it("know required members, bindings and errors", () => {
    const required = (contract: Contract, name: string) => contract.operation(name)?.required;
    expect(required(contractOf(iam), "AttachGroupPolicy")).toEqual(["GroupName", "PolicyArn"]);
    expect(required(contractOf(iam), "ListUsers")).toEqual([]);
    expect(contractOf(iam).operation("GetAccountSummary")?.input.isUnitSchema()).toBe(true);
    expect(contractOf(s3).operation("GetBucketLocation")?.http).toEqual({
      method: "GET",
      pattern: "/?location",
      status: 200,
    });
    expect(contractOf(iam).error("NoSuchEntity")).toEqual({ status: 404, messageMember: "message" });
    expect(contractOf(cloudtrail).error("InvalidMaxResultsException")?.messageMember).toBe("Message");
  });

  it("know no operation by a name of JavaScript's own", () => {
    for (const name of ["constructor", "__proto__", "toString"])
      expect(contractOf(iam).operation(name)).toBeUndefined();
  });
});
