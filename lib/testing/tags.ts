/** What holds for the three operations on tags, whatever it is that they tag. */
import { describe, expect, it } from "vitest";
import type { AnyOperation } from "@/lib/operation/define";
import { createOpenIDConnectProvider } from "@/lib/services/iam/operations/create-open-id-connect-provider";
import { createSAMLProvider } from "@/lib/services/iam/operations/create-saml-provider";
import { listInstanceProfileTags } from "@/lib/services/iam/operations/list-instance-profile-tags";
import { listMFADeviceTags } from "@/lib/services/iam/operations/list-mfa-device-tags";
import { listOpenIDConnectProviderTags } from "@/lib/services/iam/operations/list-open-id-connect-provider-tags";
import { listPolicyTags } from "@/lib/services/iam/operations/list-policy-tags";
import { listSAMLProviderTags } from "@/lib/services/iam/operations/list-saml-provider-tags";
import { listServerCertificateTags } from "@/lib/services/iam/operations/list-server-certificate-tags";
import { uploadServerCertificate } from "@/lib/services/iam/operations/upload-server-certificate";
import { certificates, samlMetadata } from "./certificates";
import { deniedTo, invalidMarker, makersOf, noPolicy, violation } from "./iam";
import { telephone } from "./mfa";
import { allowing, type World, world } from "./world";

/** A kind of thing that has tags whose keys are told apart by case. */
interface TaggedKind {
  /** Makes one. Out: the members by which a call names it. */
  make: (here: World) => Promise<Record<string, string>>;
  /** Members that name nothing. */
  none: (accountId: string) => Record<string, string>;
  arn: (named: Record<string, string>, accountId: string) => string;
  /** The refusal of a call on nothing. */
  missing: (accountId: string) => object;
  list: AnyOperation;
}

const first = (named: Record<string, string>) => Object.values(named)[0] ?? "";
const noEntity = (message: string) => ({ code: "NoSuchEntity", message });

export const kinds = {
  policy: {
    make: async (here) => ({ PolicyArn: await makersOf(here).policy("p") }),
    none: (accountId) => ({ PolicyArn: `arn:aws:iam::${accountId}:policy/none` }),
    arn: first,
    missing: (accountId) => noPolicy(`arn:aws:iam::${accountId}:policy/none`),
    list: listPolicyTags,
  },
  device: {
    make: async (here) => ({ SerialNumber: (await telephone(here, "phone")).SerialNumber }),
    none: (accountId) => ({ SerialNumber: `arn:aws:iam::${accountId}:mfa/none` }),
    arn: first,
    missing: (accountId) =>
      noEntity(`MFA Device with serial number arn:aws:iam::${accountId}:mfa/none does not exist.`),
    list: listMFADeviceTags,
  },
  instanceProfile: {
    async make(here) {
      await makersOf(here).profile("Web", { Path: "/eng/" });
      return { InstanceProfileName: "Web" };
    },
    none: () => ({ InstanceProfileName: "none" }),
    arn: (named, accountId) =>
      `arn:aws:iam::${accountId}:instance-profile/${first(named) === "Web" ? "eng/" : ""}${first(named)}`,
    missing: () => noEntity("Instance Profile none cannot be found."),
    list: listInstanceProfileTags,
  },
  serverCertificate: {
    async make({ root }) {
      const { server, serverKey } = certificates;
      const parts = { CertificateBody: server, PrivateKey: serverKey, Path: "/eng/" };
      await root(uploadServerCertificate, { ServerCertificateName: "www", ...parts });
      return { ServerCertificateName: "www" };
    },
    none: () => ({ ServerCertificateName: "none" }),
    arn: (named, accountId) =>
      `arn:aws:iam::${accountId}:server-certificate/${first(named) === "www" ? "eng/" : ""}${first(named)}`,
    missing: () => noEntity("The Server Certificate with name none cannot be found."),
    list: listServerCertificateTags,
  },
  oidcProvider: {
    async make({ root }) {
      const made = await root(createOpenIDConnectProvider, { Url: "https://idp.example.com/one" });
      return { OpenIDConnectProviderArn: made.OpenIDConnectProviderArn ?? "" };
    },
    none: (accountId) => ({ OpenIDConnectProviderArn: `arn:aws:iam::${accountId}:oidc-provider/none` }),
    arn: first,
    missing: (accountId) =>
      noEntity(`OpenIDConnect Provider not found for arn arn:aws:iam::${accountId}:oidc-provider/none`),
    list: listOpenIDConnectProviderTags,
  },
  samlProvider: {
    async make({ root }) {
      const made = await root(createSAMLProvider, { Name: "Idp", SAMLMetadataDocument: samlMetadata() });
      return { SAMLProviderArn: made.SAMLProviderArn ?? "" };
    },
    none: (accountId) => ({ SAMLProviderArn: `arn:aws:iam::${accountId}:saml-provider/none` }),
    arn: first,
    missing: (accountId) => noEntity(`Manifest not found for arn arn:aws:iam::${accountId}:saml-provider/none`),
    list: listSAMLProviderTags,
  },
} satisfies Record<string, TaggedKind>;

const keyed = (...keys: string[]) => keys.map((Key) => ({ Key, Value: "1" }));

/** The rules of a Tag… operation. */
export const itTags = (operation: AnyOperation, kind: TaggedKind) =>
  describe(operation.name, () => {
    it("adds tags, told apart by case; a key that is there gets the new value", async () => {
      const here = await world();
      const named = await kind.make(here);
      await here.root(operation, { ...named, Tags: keyed("team", "Team") });
      await here.root(operation, { ...named, Tags: [{ Key: "team", Value: "2" }] });
      const { Tags } = await here.root(kind.list, named);
      expect(Tags).toEqual([
        { Key: "Team", Value: "1" },
        { Key: "team", Value: "2" },
      ]);
    });

    it("refuses what is malformed: a key, the same key twice", async () => {
      const here = await world();
      const named = await kind.make(here);
      await expect(here.root(operation, { ...named, Tags: keyed("a<b") })).rejects.toMatchObject(
        violation(
          "tags.1.member.key",
          "Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+",
        ),
      );
      await expect(here.root(operation, { ...named, Tags: keyed("a", "a") })).rejects.toMatchObject({
        code: "InvalidInput",
        message: "Duplicate tag keys found.",
      });
    });

    it("refuses who may not, by the tags that are asked for too", async () => {
      const here = await world();
      const named = await kind.make(here);
      const action = `iam:${operation.name}`;
      const Condition = { "ForAllValues:StringEquals": { "aws:TagKeys": "cost" } };
      const Statement = [{ ...allowing(action).Statement[0], Condition }];
      const eve = await here.userWith("eve", { Version: "2012-10-17", Statement });
      await eve(operation, { ...named, Tags: keyed("cost") });
      await expect(eve(operation, { ...named, Tags: keyed("admin") })).rejects.toMatchObject(
        deniedTo(here, "eve", action, kind.arn(named, here.accountId)),
      );
      expect((await here.root(kind.list, named)).Tags).toHaveLength(1);
    });

    it("refuses what cannot be: tags on nothing, a fifty-first tag", async () => {
      const here = await world();
      const named = await kind.make(here);
      await expect(here.root(operation, { ...kind.none(here.accountId), Tags: [] })).rejects.toMatchObject(
        kind.missing(here.accountId),
      );
      await here.root(operation, { ...named, Tags: keyed(...Array.from({ length: 50 }, (_, i) => `k${i}`)) });
      await expect(here.root(operation, { ...named, Tags: keyed("more") })).rejects.toMatchObject({
        code: "LimitExceeded",
        message: "The number of tags has reached the maximum limit.",
      });
    });
  });

/** The rules of an Untag… operation. */
export const itUntags = (operation: AnyOperation, tag: AnyOperation, kind: TaggedKind) =>
  describe(operation.name, () => {
    it("removes tags, told apart by case; a key that is not there does not matter", async () => {
      const here = await world();
      const named = await kind.make(here);
      await here.root(tag, { ...named, Tags: keyed("Team", "cost", "site") });
      await here.root(operation, { ...named, TagKeys: ["team", "none", "site"] });
      expect((await here.root(kind.list, named)).Tags).toEqual(keyed("Team", "cost"));
    });

    it("refuses what is malformed", async () => {
      const here = await world();
      const named = await kind.make(here);
      const every =
        "Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must not be null]";
      await expect(here.root(operation, { ...named, TagKeys: ["a<b"] })).rejects.toMatchObject(
        violation("tagKeys", every),
      );
    });

    it("refuses who may not", async () => {
      const here = await world();
      const named = await kind.make(here);
      const eve = await here.userWith("eve");
      await expect(eve(operation, { ...named, TagKeys: ["cost"] })).rejects.toMatchObject(
        deniedTo(here, "eve", `iam:${operation.name}`, kind.arn(named, here.accountId)),
      );
    });

    it("refuses what cannot be", async () => {
      const here = await world();
      await expect(here.root(operation, { ...kind.none(here.accountId), TagKeys: ["a"] })).rejects.toMatchObject(
        kind.missing(here.accountId),
      );
    });
  });

/** The rules of a List…Tags operation. */
export const itListsTags = (operation: AnyOperation, tag: AnyOperation, kind: TaggedKind) =>
  describe(operation.name, () => {
    it("lists tags sorted by key, page by page", async () => {
      const here = await world();
      const named = await kind.make(here);
      await here.root(tag, { ...named, Tags: keyed("b", "c", "A") });
      const page = await here.root(operation, { ...named, MaxItems: 2 });
      expect(page).toMatchObject({ Tags: keyed("A", "b"), IsTruncated: true });
      const rest = await here.root(operation, { ...named, MaxItems: 2, Marker: page.Marker });
      expect(rest).toEqual({ Tags: keyed("c"), IsTruncated: false });
    });

    it("refuses what is malformed", async () => {
      const here = await world();
      const named = await kind.make(here);
      await expect(here.root(operation, { ...named, Marker: "x" })).rejects.toMatchObject(invalidMarker);
    });

    it("refuses who may not, also where there is nothing", async () => {
      const here = await world();
      const none = kind.none(here.accountId);
      const eve = await here.userWith("eve");
      await expect(eve(operation, none)).rejects.toMatchObject(
        deniedTo(here, "eve", `iam:${operation.name}`, kind.arn(none, here.accountId)),
      );
    });

    it("refuses what cannot be", async () => {
      const here = await world();
      await expect(here.root(operation, kind.none(here.accountId))).rejects.toMatchObject(kind.missing(here.accountId));
    });
  });
