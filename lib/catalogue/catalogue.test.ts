import { expect, test } from "vitest";
import { actionUniverse, compare } from "@/lib/authorization";
import { allActions, catalogueFor } from "./catalogue";

test("knows of the services that a policy names what AWS's reference says, and of others that they are", async () => {
  const catalogue = await catalogueFor('{"Action": "S3:GetObject"}');
  const [action] = catalogue.actions("s3").filter(({ name }) => name === "GetObject");
  expect(action?.conditionKeys).toContain("s3:ExistingObjectTag/<key>");
  expect(catalogue.resourceTypes("s3")).toContainEqual(
    expect.objectContaining({ name: "bucket", arn: `arn:${"$"}{Partition}:s3:::${"$"}{BucketName}` }),
  );
  expect(catalogue.hasService("iam")).toBe(true);
  expect(catalogue.actions("iam")).toEqual([]);
  expect(catalogue.hasService("nosuch")).toBe(false);
});

test("a list of every action of a service is as wide as its wildcard, where those are all actions", async () => {
  const all = await allActions();
  expect(all.length).toBeGreaterThan(15_000);
  const policy = (Action: string | string[]) =>
    JSON.stringify({ Version: "2012-10-17", Statement: { Effect: "Allow", Action, Resource: "*" } });
  const listed = all.filter((action) => action.startsWith("sqs:"));
  const actions = actionUniverse(all);
  expect(compare(policy(listed), policy("sqs:*"), { actions })).toEqual({ answer: "no more permissive", same: true });
  expect(compare(policy(listed.slice(1)), policy("sqs:*"), { actions })).toMatchObject({
    answer: "more",
    gained: { action: listed[0] },
  });
});
