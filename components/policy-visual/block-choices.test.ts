import { expect, test } from "vitest";
import { catalogueFor } from "@/lib/catalogue/catalogue";
import { chosenActions, matchesAction, typesInPlay } from "./block-choices";
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
});
