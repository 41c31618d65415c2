import { beforeEach, describe, expect, it } from "vitest";
import { trips } from "@/lib/db/pool";
import { makersOf, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "../operations/create-access-key";
import { iamSearch } from "./iam-search";

const nothing = { users: [], groups: [], roles: [], policies: [], accessKeys: [], more: [], hidden: [] };

describe("the search of IAM", () => {
  let here: World;
  let key: string;
  let deploy: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    for (const name of ["ana", "Deploy-bot", "old-deploy"]) await make.user(name);
    await make.group("Deployers");
    await make.role("Deploy");
    deploy = await make.policy("deploy-all");
    key = (await here.root(createAccessKey, { UserName: "ana" })).AccessKey?.AccessKeyId ?? "";
  });

  const search = (text: string) => here.root(iamSearch, { text });

  it("finds names of every kind by a part of them, what begins with it first, in one trip", async () => {
    trips.count = 0;
    expect(await search("deplo")).toMatchObject({
      users: ["Deploy-bot", "old-deploy"],
      groups: ["Deployers"],
      roles: ["Deploy"],
      hidden: [],
    });
    expect(trips.count).toBe(1);
    const { policies } = await search("deploy-all");
    expect(policies).toEqual([{ name: "deploy-all", arn: deploy }]);
    const { policies: aws } = await search("administratoraccess");
    expect(aws[0]).toEqual({ name: "AdministratorAccess", arn: "arn:aws:iam::aws:policy/AdministratorAccess" });
    const s3 = await search("s3");
    expect(s3.policies.map(({ name }) => name)).toContain("AmazonS3FullAccess");
    expect(s3.more).toEqual(["policy"]);
    expect(await search("nothing like it")).toEqual(nothing);
    // A wildcard of the database is a character like any other.
    expect(await search("%%")).toEqual(nothing);
  });

  it("resolves an access key id, or its beginning, to its user", async () => {
    expect((await search(key)).accessKeys).toEqual([{ id: key, userName: "ana" }]);
    expect((await search(key.slice(0, 16).toLowerCase())).accessKeys).toEqual([{ id: key, userName: "ana" }]);
    expect((await search("AKIA")).accessKeys).toEqual([]);
  });

  it("tells of each kind what the person may list, and why the rest is left out", async () => {
    const ben = await here.userWith("ben", allowing(["iam:ListRoles", "iam:ListPolicies"]));
    const found = await ben(iamSearch, { text: "deploy" });
    expect(found).toMatchObject({ users: [], groups: [], roles: ["Deploy"] });
    expect(found.policies).toContainEqual({ name: "deploy-all", arn: deploy });
    expect(found.hidden.map(({ action }) => action)).toEqual(["iam:ListUsers", "iam:ListGroups"]);
    const codes = (await here.events()).map(({ name, errorCode }) => [name, errorCode]);
    expect(codes).toContainEqual(["ListUsers", "AccessDenied"]);
    expect(codes).toContainEqual(["ListRoles", null]);
  });

  it("tells of a key only to who may list the keys of its owner", async () => {
    const own = `arn:aws:iam::${here.accountId}:user/ana`;
    const ana = await here.userWith("self", allowing("iam:ListAccessKeys", own));
    expect(await ana(iamSearch, { text: key })).toMatchObject({ accessKeys: [{ id: key, userName: "ana" }] });
    const eve = await here.userWith("eve");
    const [there, nowhere] = [key, `${key.slice(0, 19)}${key.endsWith("A") ? "B" : "A"}`];
    const told = async (text: string) => {
      const { hidden, ...found } = await eve(iamSearch, { text });
      return { ...found, hidden: hidden.map(({ action, resource }) => [action, resource]) };
    };
    expect((await told(there)).accessKeys).toEqual([]);
    expect(await told(there)).toEqual(await told(nowhere));
  });

  it("tells of root's own key to root alone", async () => {
    const { AccessKey } = await here.root(createAccessKey, {});
    const id = AccessKey?.AccessKeyId ?? "";
    expect((await search(id)).accessKeys).toEqual([{ id, userName: null }]);
    const admin = await here.userWith("admin", allowing("*"));
    expect((await admin(iamSearch, { text: id })).accessKeys).toEqual([]);
  });

  it("knows nothing of another account", async () => {
    const other = await world();
    expect(await other.root(iamSearch, { text: "deploy-" })).toEqual(nothing);
    expect((await other.root(iamSearch, { text: key })).accessKeys).toEqual([]);
  });

  it("refuses what is too short or too long", async () => {
    await expect(search("a")).rejects.toMatchObject(
      violation("text", "Member must have length greater than or equal to 2"),
    );
    await expect(search("a".repeat(129))).rejects.toMatchObject({ code: "ValidationError" });
  });
});
