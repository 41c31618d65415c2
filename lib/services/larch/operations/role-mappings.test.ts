import { beforeEach, describe, expect, it } from "vitest";
import { personAtPortal, signInToLarch } from "@/lib/identity/larch/sign-in";
import { allowing, type World, world } from "@/lib/testing/world";
import { quotas } from "../quotas";
import { deleteRoleMapping } from "./delete-role-mapping";
import { getDirectory } from "./get-directory";
import { putRoleMapping } from "./put-role-mapping";
import { setPersonPassword } from "./set-person-password";
import { updatePerson } from "./update-person";

describe("which group is offered which role", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });
  const mapping = (GroupName: string, role: string) => ({
    GroupName,
    RoleArn: `arn:aws:iam::${here.accountId}:role/${role}`,
    ProviderArn: `arn:aws:iam::${here.accountId}:saml-provider/LarchIdP`,
  });
  const mappings = async () => (await here.root(getDirectory, {})).RoleMappings;

  it("is set, once however often it is said, and taken back", async () => {
    const [eng, audit] = [mapping("Eng", "SAML-Eng"), mapping("Audit", "team/SAML-Audit")];
    for (const one of [eng, audit, eng]) await here.root(putRoleMapping, one);
    expect(await mappings()).toEqual([audit, eng]);
    await here.root(deleteRoleMapping, eng);
    expect(await mappings()).toEqual([audit]);
    await expect(here.root(deleteRoleMapping, eng)).rejects.toMatchObject({ code: "NoSuchEntity" });
    expect(await here.events()).toEqual([]);
  });

  it("decides what a person is offered: the roles of all groups, each once, as they are now", async () => {
    await here.root(putRoleMapping, mapping("Eng", "SAML-Eng"));
    await here.root(putRoleMapping, mapping("Admins", "SAML-Eng"));
    await here.root(putRoleMapping, mapping("Audit", "SAML-Audit"));
    const { Password } = await here.root(setPersonPassword, { UserName: "ben" });
    const signedIn = await signInToLarch(here.accountId, { userName: "ben", password: Password }, "192.0.2.7");
    const session = signedIn.step === "done" ? signedIn.session : "";
    const offered = async () =>
      (await personAtPortal(here.accountId, session))?.roles.map(({ roleArn }) => roleArn.replace(/.*\//, ""));
    expect(await offered()).toEqual(["SAML-Eng"]);
    await here.root(updatePerson, { UserName: "ben", Groups: ["Eng", "Admins", "Audit"] });
    expect(await offered()).toEqual(["SAML-Audit", "SAML-Eng"]);
    await here.root(updatePerson, { UserName: "ben", Groups: ["Finance"] });
    expect(await offered()).toEqual([]);
  });

  it.each([
    ["GroupName", "two words"],
    ["RoleArn", "SAML-Eng"],
    ["RoleArn", "arn:aws:iam::123456789012:user/ben"],
    ["RoleArn", "arn:aws:iam::123456789012:role/a,arn:aws:iam::123456789012:saml-provider/b"],
    ["ProviderArn", "arn:aws:iam::123456789012:oidc-provider/LarchIdP"],
    ["ProviderArn", undefined],
  ])("refuses a malformed %s: %s", async (member, value) => {
    for (const operation of [putRoleMapping, deleteRoleMapping])
      await expect(here.root(operation, { ...mapping("Eng", "R"), [member]: value })).rejects.toMatchObject({
        code: "ValidationError",
      });
  });

  it("is set by who may", async () => {
    const reads = await here.userWith("reads", allowing("larch:Get*"));
    for (const operation of [putRoleMapping, deleteRoleMapping])
      await expect(reads(operation, mapping("Eng", "SAML-Eng"))).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await mappings()).toEqual([]);
  });

  it("ends at its quota; what is there already may be said again", async () => {
    for (let n = 0; n < quotas.RoleMappingsPerDirectory; n += 1)
      await here.root(putRoleMapping, mapping("Eng", `Role${n}`));
    await here.root(putRoleMapping, mapping("Eng", "Role0"));
    await expect(here.root(putRoleMapping, mapping("Eng", "OneMore"))).rejects.toMatchObject({
      code: "LimitExceeded",
      message: `Cannot exceed quota for RoleMappingsPerDirectory: ${quotas.RoleMappingsPerDirectory}`,
    });
  });
});
