import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getContextKeysForCustomPolicy } from "./get-context-keys-for-custom-policy";

const policy = (Condition: object, Resource = "*") =>
  JSON.stringify({ Version: "2012-10-17", Statement: { Effect: "Allow", Action: "s3:*", Resource, Condition } });

describe("GetContextKeysForCustomPolicy", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  it("tells the keys of conditions and variables, each once", async () => {
    const PolicyInputList = [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
      policy({ DateGreaterThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" } }, "arn:aws:s3:::b/${aws:username}"),
      policy({ StringLike: { "AWS:Username": "b*" }, Bool: { "aws:SecureTransport": "true" } }),
    ];
    expect(await here.root(getContextKeysForCustomPolicy, { PolicyInputList })).toEqual({
      ContextKeyNames: ["aws:username", "aws:CurrentTime", "aws:SecureTransport"],
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getContextKeysForCustomPolicy, {})).rejects.toMatchObject({ code: "ValidationError" });
    await expect(here.root(getContextKeysForCustomPolicy, { PolicyInputList: ['{"Version":'] })).rejects.toMatchObject({
      code: "InvalidInput",
    });
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(getContextKeysForCustomPolicy, { PolicyInputList: [] })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:GetContextKeysForCustomPolicy", "*"),
    );
  });
});
