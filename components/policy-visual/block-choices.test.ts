import { expect, test } from "vitest";
import { catalogueFor } from "@/lib/catalogue/catalogue";
import {
  actionCount,
  chosenActions,
  isCovered,
  matchesAction,
  otherNames,
  typesInPlay,
  withActions,
  withoutActions,
  withoutPrefix,
  withoutResource,
} from "./block-choices";
import { newBlock } from "./blocks";

test.each([
  ["Get*", "GetObject", true],
  ["get*acl", "GetObjectAcl", true],
  ["Get?", "GetObject", false],
  ["GetObject", "getobject", true],
  ["GetObject", "GetObjectAcl", false],
  ["*", "Anything", true],
])("%s means %s: %s", (pattern, name, meant) => {
  expect(matchesAction(pattern, name)).toBe(meant);
});

test("the types in play are those of the chosen actions", async () => {
  const catalogue = await catalogueFor("sqs: s3:");
  const block = { ...newBlock(0), service: "s3", actions: ["ListAllMyBuckets"] };
  const [actions, types] = [catalogue.actions("s3"), catalogue.resourceTypes("s3")];
  expect(chosenActions(block, actions)).toHaveLength(1);
  expect(typesInPlay(block, actions, types)).toEqual([]);
  const named = typesInPlay({ ...block, actions: ["ListBucket"] }, actions, types).map(({ name }) => name);
  expect(named).toContain("bucket");
  expect(named).not.toContain("object");
  for (const unknown of [["GetObjct"], ["GetObjct", "ListAllMyBuckets"]])
    expect(typesInPlay({ ...block, actions: unknown }, actions, types), unknown.join()).toEqual(types);
  expect(
    typesInPlay({ ...block, actions: ["GetObjct", "ListBucket"] }, actions, types).map(({ name }) => name),
  ).toEqual(named);
});

test("an action that is there in another case or by a wildcard is not added, and goes by its name in any case", () => {
  expect(isCovered(["getobject"], "GetObject")).toBe(true);
  expect(withActions(["getobject"], ["GetObject"])).toEqual(["getobject"]);
  expect(withoutActions(["getobject", "GetObject", "Get*"], ["GetObject"])).toEqual(["Get*"]);
  expect(withActions(["Get*"], ["GetObject", "HeadBucket", "DescribeJob"])).toEqual([
    "Get*",
    "HeadBucket",
    "DescribeJob",
  ]);
  expect(withActions(["Get*"], ["get*", "Get?", "GetObject*"])).toEqual(["Get*", "Get?", "GetObject*"]);
  expect(withActions(["*"], ["Get*"])).toEqual(["*"]);
});

test("a name is without the prefix of its service, and of no other", () => {
  expect(withoutPrefix("S3:GetObject", "s3")).toBe("GetObject");
  expect(withoutPrefix("GetObject", "s3")).toBe("GetObject");
  expect(withoutPrefix("s3express:CreateSession", "s3")).toBe("s3express:CreateSession");
  expect(withoutPrefix("s3:", "s3")).toBe("");
});

test("what is counted is what is meant", async () => {
  const actions = (await catalogueFor("s3:")).actions("s3");
  const count = (...names: string[]) => actionCount({ ...newBlock(0), service: "s3", actions: names }, actions);
  const meant = actions.filter(({ name }) => name.startsWith("Get")).length;
  expect(meant).toBeGreaterThan(50);
  expect(count("Get*")).toBe(`${meant} actions`);
  expect(count("Get*", "GetObject", "getobject")).toBe(`${meant} actions`);
  expect(count("getobject")).toBe("1 action");
  expect(count("NoSuch", "GetObject")).toBe("2 actions");
  expect(count("*")).toBe(`all ${actions.length} actions`);
  const block = { ...newBlock(0), service: "s3", actions: ["getobject", "Put*", "NoSuch"] };
  expect(otherNames(block, actions)).toEqual(["Put*", "NoSuch"]);
});

test("actions without a resource that they work on are told by type", async () => {
  const catalogue = await catalogueFor("sqs: s3:");
  const [actions, types] = [catalogue.actions("s3"), catalogue.resourceTypes("s3")];
  const missing = (names: string[], ...resources: string[]) =>
    withoutResource({ ...newBlock(0), service: "s3", actions: names, resources }, actions, types);
  const both = ["GetObject", "ListBucket", "ListAllMyBuckets"];
  const told = missing(both, "arn:aws:s3:::reports");
  expect(told.map(({ actions: names }) => names)).toEqual([["GetObject"]]);
  expect(told[0]?.types).toContain("object");
  expect(missing(both)).toHaveLength(2);
  expect(missing(both, "arn:aws:s3:::reports", "arn:aws:s3:::reports/*")).toEqual([]);
  for (const all of ["*", "arn:aws:s3:::*"]) expect(missing(both, all), all).toEqual([]);
});
