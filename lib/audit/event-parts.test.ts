import { beforeAll, describe, expect, it } from "vitest";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { type World, world } from "@/lib/testing/world";

describe("a field of a record", () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });

  /** The requestParameters of CreatePolicy with a document of so many bytes. */
  async function recordOf(bytes: number) {
    const statement = '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"';
    const PolicyDocument = `${statement}${" ".repeat(bytes - statement.length - 2)}}}`;
    await here.root(createPolicy, { PolicyName: `p${bytes}`, PolicyDocument });
    return { PolicyDocument, told: (await here.events()).at(-1)?.record.requestParameters };
  }

  it("is whole up to 100 KB", async () => {
    const { PolicyDocument, told } = await recordOf(100_000);
    expect(told).toEqual({ policyName: "p100000", policyDocument: PolicyDocument });
  });

  it("says no more than its size beyond, as CloudTrail does", async () => {
    const { PolicyDocument, told } = await recordOf(131_000);
    const originalSize = String(JSON.stringify({ policyDocument: PolicyDocument, policyName: "p131000" }).length);
    expect(told).toEqual({ reason: "requestParameters too large", omitted: "true", originalSize });
  });
});
