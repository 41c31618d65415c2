import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider";
import { updateOpenIDConnectProviderThumbprint } from "./update-open-id-connect-provider-thumbprint";

describe("UpdateOpenIDConnectProviderThumbprint", () => {
  let here: World;
  let OpenIDConnectProviderArn: string | undefined;

  beforeEach(async () => {
    here = await world();
    const input = { Url: "https://idp.example.com", ClientIDList: ["app"] };
    OpenIDConnectProviderArn = (await here.root(createOpenIDConnectProvider, input)).OpenIDConnectProviderArn;
  });

  const update = (...letters: string[]) => {
    const ThumbprintList = letters.map((letter) => letter.repeat(40));
    return here.root(updateOpenIDConnectProviderThumbprint, { OpenIDConnectProviderArn, ThumbprintList });
  };

  it("replaces all thumbprints", async () => {
    await update("a", "b");
    await update("c");
    const found = await here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn });
    expect(found.ThumbprintList).toEqual(["c".repeat(40)]);
  });

  it("refuses a thumbprint that is not hexadecimal", async () => {
    await expect(update("c", "z")).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("refuses what is malformed: what is no ARN, the ARN of something else", async () => {
    const attempt = (arn: string) =>
      here.root(updateOpenIDConnectProviderThumbprint, {
        OpenIDConnectProviderArn: arn,
        ThumbprintList: ["a".repeat(40)],
      });
    await expect(attempt("idp.example.com/a/provider")).rejects.toMatchObject({
      code: "ValidationError",
      message: "ARN idp.example.com/a/provider is not valid.",
    });
    const policy = `arn:aws:iam::${here.accountId}:policy/p`;
    await expect(attempt(policy)).rejects.toMatchObject({
      code: "InvalidInput",
      message: `ARN ${policy} is not valid.`,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(
      eve(updateOpenIDConnectProviderThumbprint, { OpenIDConnectProviderArn, ThumbprintList: ["a".repeat(40)] }),
    ).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateOpenIDConnectProviderThumbprint", OpenIDConnectProviderArn ?? ""),
    );
  });

  it("refuses what cannot be: no such provider, one of another account", async () => {
    for (const account of [here.accountId, "999999999999"]) {
      const arn = `arn:aws:iam::${account}:oidc-provider/${account === here.accountId ? "none" : "idp.example.com"}`;
      await expect(
        here.root(updateOpenIDConnectProviderThumbprint, {
          OpenIDConnectProviderArn: arn,
          ThumbprintList: ["a".repeat(40)],
        }),
      ).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `OpenIDConnect Provider not found for arn ${arn}`,
      });
    }
    await expect(update("a", "b", "c", "d", "e", "f")).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Thumbprint list must contain fewer than 5 entries.",
    });
  });
});
