import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { personAtPortal, signInToLarch } from "@/lib/identity/larch/sign-in";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { makersOf } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { quotas } from "../quotas";
import { createPerson } from "./create-person";
import { deletePerson } from "./delete-person";
import { getDirectory } from "./get-directory";
import { setPersonPassword } from "./set-person-password";
import { updatePerson } from "./update-person";

const gil = { UserName: "gil", Name: "Gil Green", Email: "gil@larch.example", Groups: ["Finance", "Eng", "Eng"] };
const first = ["ana", "ben", "caro", "dev", "eli", "fay"];

describe("the directory of Larch IdP", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });
  const people = async (of = here) => (await of.root(getDirectory, {})).People;
  const names = async () => (await people()).map(({ UserName }) => UserName);
  const signIn = (userName: string, password: string) =>
    signInToLarch(here.accountId, { userName, password }, "192.0.2.7");

  it("has Larch Outdoor's people before anybody changed it, none of them with a password, and reading stores nothing", async () => {
    const { EntityId, People, RoleMappings } = await here.root(getDirectory, {});
    expect(EntityId).toBe(`https://idp.larch.example/${here.accountId}`);
    expect(People.map(({ UserName, Groups }) => [UserName, ...Groups])).toEqual([
      ["ana", "Admins"],
      ["ben", "Eng"],
      ["caro", "Eng"],
      ["dev", "Eng"],
      ["eli", "Audit"],
      ["fay", "Finance"],
    ]);
    expect(People.some(({ HasPassword }) => HasPassword)).toBe(false);
    expect(RoleMappings).toEqual([]);
    const rows = await reader.query("SELECT 1 FROM larch_person WHERE account_id = $1", [here.accountId]);
    expect(rows).toEqual([]);
    for (const typed of ["ben", "be\u0000n", "\ud800", "x".repeat(2048)])
      await expect(signIn(typed, "\u0000")).resolves.toEqual({ step: "wrong" });
  });

  it("gains, changes and loses people, each account's for itself; whoever was deleted does not come back", async () => {
    await here.root(createPerson, gil);
    expect((await people()).find(({ UserName }) => UserName === "gil")).toEqual({
      ...gil,
      Groups: ["Eng", "Finance"],
      HasPassword: false,
    });
    await here.root(updatePerson, { UserName: "gil", Groups: [] });
    await here.root(updatePerson, { UserName: "gil", Name: "Gil", Email: "g@larch.example" });
    expect((await people()).find(({ UserName }) => UserName === "gil")).toMatchObject({
      ...{ Name: "Gil", Email: "g@larch.example", Groups: [] },
    });
    for (const UserName of [...first, "gil"]) await here.root(deletePerson, { UserName });
    expect(await names()).toEqual([]);
    expect((await people(await world())).map(({ UserName }) => UserName)).toEqual(first);
  });

  it("gives a password that is told once and kept as a hash; the trail tells nothing of it", async () => {
    const { Password } = await here.root(setPersonPassword, { UserName: "ben" });
    expect(Password).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect((await people()).filter(({ HasPassword }) => HasPassword).map(({ UserName }) => UserName)).toEqual(["ben"]);
    expect(JSON.stringify(await people())).not.toContain("argon2");
    const [row] = await reader.query<{ hash: string }>(
      "SELECT password_hash AS hash FROM larch_person WHERE account_id = $1 AND user_name = 'ben'",
      [here.accountId],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$/);
    expect(await here.events()).toEqual([]);
    const { step } = await signIn("Ben@larch", Password);
    expect(step).toBe("done");
  });

  it("ends a person's sessions by another password, and by deleting the person", async () => {
    const session = async (UserName: string) => {
      const { Password } = await here.root(setPersonPassword, { UserName });
      const signedIn = await signIn(UserName, Password);
      if (signedIn.step !== "done") throw new Error(signedIn.step);
      return signedIn.session;
    };
    const [ben, eli] = [await session("ben"), await session("eli")];
    await expect(personAtPortal(here.accountId, ben)).resolves.toMatchObject({ userName: "ben", name: "Ben" });
    await here.root(setPersonPassword, { UserName: "ben" });
    await expect(personAtPortal(here.accountId, ben)).resolves.toBeUndefined();
    await here.root(deletePerson, { UserName: "eli" });
    await here.root(createPerson, { ...gil, UserName: "eli" });
    await expect(personAtPortal(here.accountId, eli)).resolves.toBeUndefined();
  });

  it.each([
    ["UserName", "Ben"],
    ["UserName", "ben doe"],
    ["UserName", "b".repeat(33)],
    ["Name", "<script>"],
    ["Name", ""],
    ["Name", "n".repeat(65)],
    ["Email", "nobody"],
    ["Groups", ["two words"]],
    ["Groups", [""]],
    ["Groups", Array.from({ length: quotas.GroupsPerPerson + 1 }, (_, n) => `g${n}`)],
    ["PasswordHash", "x"],
  ])("refuses a malformed %s: %j", async (member, value) => {
    const refused = { code: "ValidationError", status: 400 };
    await expect(here.root(createPerson, { ...gil, [member]: value })).rejects.toMatchObject(refused);
    await expect(here.root(updatePerson, { UserName: "ben", [member]: value })).rejects.toMatchObject(refused);
    expect(await names()).toEqual(first);
  });

  it("is AdministratorAccess's to run, and not ReadOnlyAccess's to see", async () => {
    const { user } = makersOf(here);
    for (const [UserName, name] of [
      ["runs", "AdministratorAccess"],
      ["looks", "ReadOnlyAccess"],
    ] as const) {
      await user(UserName);
      await here.root(attachUserPolicy, { UserName, PolicyArn: `arn:aws:iam::aws:policy/${name}` });
    }
    await (await here.user("runs"))(setPersonPassword, { UserName: "ben" });
    const looks = await here.user("looks");
    await expect(looks(getDirectory, {})).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(looks(setPersonPassword, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("matches no text of a million characters against a pattern", async () => {
    for (const [member, value] of [
      ["Name", `${"a".repeat(1_000_000)}<`],
      ["Email", `a@${".".repeat(1_000_000)} `],
      ["UserName", "a".repeat(1_000_000)],
    ] as const)
      await expect(here.root(createPerson, { ...gil, [member]: value })).rejects.toHaveProperty("code");
  });

  it("asks for an action of its own each time", async () => {
    const reads = await here.userWith("reads", allowing("larch:GetDirectory"));
    await reads(getDirectory, {});
    for (const [operation, input] of [
      [createPerson, gil],
      [updatePerson, { UserName: "ben", Groups: ["Admins"] }],
      [deletePerson, { UserName: "ben" }],
      [setPersonPassword, { UserName: "ben" }],
    ] as const)
      await expect(reads(operation as never, input)).rejects.toMatchObject({
        code: "AccessDenied",
        message: `User: arn:aws:iam::${here.accountId}:user/reads is not authorized to perform: larch:${operation.name} on resource: * because no identity-based policy allows the larch:${operation.name} action`,
      });
    const power = await here.userWith("power", allowing("larch:*"));
    await expect(power(setPersonPassword, { UserName: "ben" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringContaining("iam:UpdateSAMLProvider"),
    });
    const nobody = await here.userWith("nobody");
    await expect(nobody(getDirectory, {})).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await people()).toMatchObject(first.map((UserName) => ({ UserName, HasPassword: false })));
  });

  it("refuses who is there already, who is not there, and more people than it holds, at once too", async () => {
    await expect(here.root(createPerson, { ...gil, UserName: "ben" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
    });
    for (const operation of [updatePerson, deletePerson, setPersonPassword])
      await expect(here.root(operation as never, { UserName: "zoe" })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: "The person with user name zoe cannot be found in Larch's directory.",
      });
    const twins = await Promise.allSettled([here.root(createPerson, gil), here.root(createPerson, gil)]);
    expect(twins.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const more = quotas.PeoplePerDirectory - first.length - 1;
    for (let n = 0; n < more - 1; n += 1) await here.root(createPerson, { ...gil, UserName: `p${n}` });
    const last = await Promise.allSettled(["x", "y"].map((UserName) => here.root(createPerson, { ...gil, UserName })));
    expect(last.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(last.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "LimitExceeded" } });
    expect(await names()).toHaveLength(quotas.PeoplePerDirectory);
  });
});
