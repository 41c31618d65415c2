import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider";
import { getAccountSummary } from "./get-account-summary";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider";

const thumbprints = (count: number) => Array.from({ length: count }, (_, i) => String(i).repeat(40));

describe("CreateOpenIDConnectProvider", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  const create = (Url: string, more: object = {}) => here.root(createOpenIDConnectProvider, { Url, ...more });

  it("makes a provider known; its ARN is its URL", async () => {
    const Tags = [{ Key: "team", Value: "blue" }];
    const lists = { ClientIDList: ["app", "web", "app"], ThumbprintList: thumbprints(5) };
    const made = await create("https://idp.example.com/tenant/One", { ...lists, Tags });
    const arn = `arn:aws:iam::${here.accountId}:oidc-provider/idp.example.com/tenant/One`;
    expect(made).toEqual({ OpenIDConnectProviderArn: arn, Tags });
    expect(await here.root(getOpenIDConnectProvider, { OpenIDConnectProviderArn: arn })).toEqual({
      Url: "idp.example.com/tenant/One",
      ClientIDList: ["app", "web"],
      ThumbprintList: lists.ThumbprintList,
      CreateDate: here.at,
      Tags,
    });
    const plain = await create("https://token.actions.githubusercontent.com");
    expect(plain).not.toHaveProperty("Tags");
    expect((await here.root(getAccountSummary, {})).SummaryMap?.Providers).toBe(2);
  });

  it("refuses what is malformed, everything at once", async () => {
    const lists = { ClientIDList: [""], ThumbprintList: ["short"] };
    await expect(create(`https://${"x".repeat(248)}`, lists)).rejects.toMatchObject({
      code: "ValidationError",
      message:
        "3 validation errors detected: Value at 'clientIDList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 1]; Value at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 40, Member must have length greater than or equal to 40]; Value at 'url' failed to satisfy constraint: Member must have length less than or equal to 255",
    });
    for (const url of [
      "idp.example.com",
      "http://idp.example.com",
      "https://idp.example.com:8443",
      "https://idp.example.com/?a=b",
      "https://me@idp.example.com",
      "https://",
    ])
      await expect(create(url)).rejects.toMatchObject({
        code: "ValidationError",
        message: "Invalid Open ID Connect Provider URL",
      });
  });

  it("refuses a thumbprint that is not hexadecimal", async () => {
    const refused = { code: "InvalidInput", message: "Thumbprints must be 40 hexadecimal characters." };
    for (const wrong of ["g".repeat(40), `${"a".repeat(39)} `])
      await expect(
        create("https://hex.example.com", { ThumbprintList: ["A".repeat(40), wrong] }),
      ).rejects.toMatchObject(refused);
  });

  it("refuses who may not, and asks for iam:TagOpenIDConnectProvider too where it is born with tags", async () => {
    const eve = await here.userWith("eve", allowing("iam:CreateOpenIDConnectProvider", "*:oidc-provider/*.com"));
    await eve(createOpenIDConnectProvider, { Url: "https://a.com" });
    const arn = (url: string) => `arn:aws:iam::${here.accountId}:oidc-provider/${url}`;
    await expect(eve(createOpenIDConnectProvider, { Url: "https://a.org" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:CreateOpenIDConnectProvider", arn("a.org")),
    );
    const tagged = { Url: "https://b.com", Tags: [{ Key: "a", Value: "" }] };
    await expect(eve(createOpenIDConnectProvider, tagged)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:TagOpenIDConnectProvider", arn("b.com")),
    );
  });

  it("refuses what cannot be: the same URL, too many thumbprints, client ids, providers", async () => {
    const Url = "https://idp.example.com";
    await create(Url);
    await expect(create(Url)).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "Provider with url https://idp.example.com already exists.",
    });
    await expect(create("https://a.example.com", { ThumbprintList: thumbprints(6) })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Thumbprint list must contain fewer than 5 entries.",
    });
    const ClientIDList = Array.from({ length: 101 }, (_, i) => `app${i}`);
    await expect(create("https://a.example.com", { ClientIDList })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
    });
    await reader.query(
      `INSERT INTO iam_oidc_provider (account_id, url, created_at)
       SELECT $1, 'p' || n, $2 FROM generate_series(1, 99) AS n`,
      [here.accountId, here.at],
    );
    await expect(create("https://more.example.com")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100",
    });
  });
});
