import { describe, expect, it } from "vitest";
import { authorize } from "@/lib/operation/authorize";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, callBy, type World, world, worldTime } from "@/lib/testing/world";
import { encodeAuthorizationMessage } from "../authorization-message";
import { decodeAuthorizationMessage } from "./decode-authorization-message";

/** The message of a user who was refused. */
const messageOf = ({ accountId }: World) => {
  const arn = `arn:aws:iam::${accountId}:user/tom`;
  const call = callBy({ kind: "user", accountId, arn, userId: "AIDATOM", userName: "tom", tags: [] }, worldTime);
  const need = { action: "ec2:StopInstances", resource: `arn:aws:ec2:us-east-1:${accountId}:instance/i-1` };
  return encodeAuthorizationMessage(accountId, authorize(call, need, { identity: [] }).decision);
};

describe("DecodeAuthorizationMessage", () => {
  it("tells who asked what, and why it was refused", async () => {
    const here = await world();
    const EncodedMessage = messageOf(here);
    expect(EncodedMessage).not.toContain("tom");
    const ben = await here.userWith("ben", allowing("sts:DecodeAuthorizationMessage"));
    const { DecodedMessage = "" } = await ben(decodeAuthorizationMessage, { EncodedMessage });
    expect(JSON.parse(DecodedMessage)).toMatchObject({
      allowed: false,
      explicitDeny: false,
      context: {
        principal: { id: "AIDATOM", arn: `arn:aws:iam::${here.accountId}:user/tom` },
        action: "ec2:StopInstances",
        conditions: { items: expect.arrayContaining([{ key: "aws:username", values: { items: [{ value: "tom" }] } }]) },
      },
    });
    expect(JSON.stringify(await here.events())).not.toContain("StopInstances");
  });

  it("refuses what is malformed", async () => {
    await expect((await world()).root(decodeAuthorizationMessage, { EncodedMessage: "" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const here = await world();
    const ben = await here.userWith("ben");
    await expect(ben(decodeAuthorizationMessage, { EncodedMessage: messageOf(here) })).rejects.toMatchObject(
      deniedTo(here, "ben", "sts:DecodeAuthorizationMessage", "*"),
    );
  });

  it("refuses what cannot be: another account's message, a changed one, a text that is none", async () => {
    const here = await world();
    const own = messageOf(here);
    for (const EncodedMessage of [
      messageOf(await world()),
      `${own.startsWith("A") ? "B" : "A"}${own.slice(1)}`,
      "no message",
    ])
      await expect(here.root(decodeAuthorizationMessage, { EncodedMessage })).rejects.toMatchObject({
        code: "InvalidAuthorizationMessageException",
        status: 400,
      });
  });
});
