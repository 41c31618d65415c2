import { createHash, randomInt } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { reader } from "@/lib/db/pool";
import { ciThumbprint } from "@/lib/identity/larch/ci-token";
import { ciIssuer } from "@/lib/identity/larch/names";
import { larchMetadata } from "@/lib/identity/larch/saml-metadata";
import { personAtPortal, signInToLarch } from "@/lib/identity/larch/sign-in";
import { larchKey, presentLarchKey } from "@/lib/identity/larch/signing-keys";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createSAMLProvider } from "@/lib/services/iam/operations/create-saml-provider";
import { deletePerson } from "@/lib/services/larch/operations/delete-person";
import { getDirectory } from "@/lib/services/larch/operations/get-directory";
import { putRoleMapping } from "@/lib/services/larch/operations/put-role-mapping";
import { runWorkflow } from "@/lib/services/larch/operations/run-workflow";
import { setPersonPassword } from "@/lib/services/larch/operations/set-person-password";
import { type World, world, worldTime } from "@/lib/testing/world";
import { restoreAccount, snapshotAccount } from "./account-rows";
import { resetAccount } from "./reset";
import { stamp } from "./stamp";

describe("the identity providers of Larch", () => {
  let here: World;
  let password: string;
  beforeEach(async () => {
    here = await world();
    ({ Password: password } = await here.root(setPersonPassword, { UserName: "ben" }));
    await here.root(putRoleMapping, {
      GroupName: "Eng",
      RoleArn: `arn:aws:iam::${here.accountId}:role/SAML-Eng`,
      ProviderArn: `arn:aws:iam::${here.accountId}:saml-provider/LarchIdP`,
    });
    await here.root(deletePerson, { UserName: "fay" });
  });
  const clone = async () => {
    const rows = await snapshotAccount(here.accountId);
    const template = { accounts: { main: rows }, facts: {}, bodies: {}, builtAt: worldTime.toISOString() };
    const { accounts } = await stamp(template, { seed: String(randomInt(1e9)), at: worldTime, era: "current" });
    if (!accounts.main) throw new Error("One account was stamped.");
    return accounts.main;
  };
  const signIn = (accountId: string, text: string) =>
    signInToLarch(accountId, { userName: "ben", password: text }, "192.0.2.9");

  test("a clone has its people and mappings, names of its own, and the password that its users are told", async () => {
    const { accountId, userPassword } = await clone();
    expect((await signIn(accountId, password)).step).toBe("wrong");
    const signedIn = await signIn(accountId, userPassword);
    if (signedIn.step !== "done") throw new Error(signedIn.step);
    expect(await personAtPortal(accountId, signedIn.session)).toMatchObject({
      roles: [
        {
          roleArn: `arn:aws:iam::${accountId}:role/SAML-Eng`,
          providerArn: `arn:aws:iam::${accountId}:saml-provider/LarchIdP`,
        },
      ],
    });
    expect(await personAtPortal(here.accountId, signedIn.session)).toBeUndefined();
    const people = await reader.query<{ name: string }>(
      "SELECT user_name AS name FROM larch_person WHERE account_id = $1 ORDER BY 1",
      [accountId],
    );
    expect(people.map(({ name }) => name)).toEqual(["ana", "ben", "caro", "dev", "eli"]);
  });

  test("a clone has none of the keys; who trusted the template's trusts the clone's", async () => {
    const saml = await larchKey(here.accountId, "saml", worldTime);
    await here.root(runWorkflow, {
      ...{ Organization: "larch", Repository: "shop", RefType: "branch", Ref: "main", Audience: "a" },
    });
    const untrusted = await clone();
    expect(await presentLarchKey(untrusted.accountId, "saml")).toBeUndefined();
    expect(await presentLarchKey(untrusted.accountId, "ci")).toBeUndefined();

    const thumbprint = await ciThumbprint(here.accountId, worldTime);
    await here.root(createSAMLProvider, {
      Name: "LarchIdP",
      SAMLMetadataDocument: larchMetadata(here.accountId, saml.certificate, "http://localhost/idp"),
    });
    await here.root(createOpenIDConnectProvider, { Url: ciIssuer, ThumbprintList: [thumbprint] });
    const { accountId } = await clone();
    const own = await presentLarchKey(accountId, "saml");
    if (!own) throw new Error("The clone has a key.");
    expect(own.certificate).not.toBe(saml.certificate);
    expect(own.privateKey).not.toBe(saml.privateKey);
    const [trusted] = await reader.query<{ metadata: string; thumbprints: string[] }>(
      `SELECT s.metadata, o.thumbprints FROM iam_saml_provider s JOIN iam_oidc_provider o USING (account_id)
       WHERE account_id = $1`,
      [accountId],
    );
    expect(trusted?.metadata).toBe(larchMetadata(accountId, own.certificate, "http://localhost/idp"));
    const ci = await presentLarchKey(accountId, "ci");
    const digest = createHash("sha1")
      .update(Buffer.from(ci?.certificate ?? "", "base64"))
      .digest("hex");
    expect(trusted?.thumbprints).toEqual([digest]);
    expect(digest).not.toBe(thumbprint);
    expect(await larchKey(here.accountId, "saml", worldTime)).toEqual(saml);
  });

  test("a snapshot of the same account brings people, passwords and keys back", async () => {
    const key = await larchKey(here.accountId, "saml", worldTime);
    const before = await here.root(getDirectory, {});
    const snapshot = await snapshotAccount(here.accountId);
    await here.root(deletePerson, { UserName: "ben" });
    await restoreAccount(JSON.parse(JSON.stringify(snapshot)));
    expect(await here.root(getDirectory, {})).toEqual(before);
    expect((await signIn(here.accountId, password)).step).toBe("done");
    expect(await larchKey(here.accountId, "saml", worldTime)).toEqual(key);
  });

  test("an account that is emptied has the first people again, no password, no mapping and no key", async () => {
    await larchKey(here.accountId, "saml", worldTime);
    await resetAccount(here.accountId);
    const { People, RoleMappings } = await here.root(getDirectory, {});
    expect(People.map(({ UserName }) => UserName)).toEqual(["ana", "ben", "caro", "dev", "eli", "fay"]);
    expect(People.some(({ HasPassword }) => HasPassword)).toBe(false);
    expect(RoleMappings).toEqual([]);
    expect(await presentLarchKey(here.accountId, "saml")).toBeUndefined();
    expect((await signIn(here.accountId, password)).step).toBe("wrong");
  });
});
