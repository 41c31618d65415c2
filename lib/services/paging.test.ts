/** Every operation that pages: what comes page by page is what comes at once, in the same order. */
import { beforeAll, describe, expect, it } from "vitest";
import { pagesOf } from "@/lib/aws/marker";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createPolicyVersion } from "@/lib/services/iam/operations/create-policy-version";
import { createServiceSpecificCredential } from "@/lib/services/iam/operations/create-service-specific-credential";
import { deleteAccessKey } from "@/lib/services/iam/operations/delete-access-key";
import { deletePolicyVersion } from "@/lib/services/iam/operations/delete-policy-version";
import { listAccessKeys } from "@/lib/services/iam/operations/list-access-keys";
import { listPolicyVersions } from "@/lib/services/iam/operations/list-policy-versions";
import { listServiceSpecificCredentials } from "@/lib/services/iam/operations/list-service-specific-credentials";
import { keyOf, operationsOfServices } from "@/lib/testing/all-operations";
import { invalidMarker, makersOf, readS3 } from "@/lib/testing/iam";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import { world } from "@/lib/testing/world";

type Operation = Awaited<ReturnType<typeof operationsOfServices>>[number];

const hasMember = ({ input }: Operation, member: string) =>
  "shape" in input && Object.hasOwn(Object(input.shape), member);

/** IAM's, which page by Marker and MaxItems. */
const paged = (await operationsOfServices()).filter(
  (operation) =>
    operation.service.name === "iam" &&
    !operation.consoleOnly &&
    ["Marker", "MaxItems"].every((member) => hasMember(operation, member)),
);

/** Lists that are whole at hand: their markers count, tell an age, or a version. */
const cutOutOfTheWhole =
  /^(List(AccessKeys|AccountAliases|MFADevices|SSHPublicKeys|SigningCertificates|ServiceSpecificCredentials|PolicyVersions|DelegationRequests|\w+Tags)|Simulate\w+|GetServiceLastAccessedDetails\w*)$/;

describe("operations that page", () => {
  let place: Place;
  beforeAll(async () => {
    place = await typicalPlace();
  });

  it("are many", () => {
    expect(paged.length).toBeGreaterThan(35);
  });

  for (const operation of paged)
    it(keyOf(operation), async () => {
      const call = typicalCalls[keyOf(operation)];
      if (!call) throw new Error(`${keyOf(operation)} has no typical call.`);
      const ask = (more: object): Promise<Record<string, unknown>> =>
        place[call.by](operation, { ...call.input(place), ...more });
      if (call.refused !== undefined) {
        await expect(ask({ Marker: "x" })).rejects.toHaveProperty("code");
        return;
      }
      await expect(ask({ Marker: "x" })).rejects.toMatchObject(invalidMarker);
      const { name } = operation;
      const { accountId } = place.here;
      const foreign = [
        pagesOf({ operation: name === "ListUsers" ? "ListGroups" : "ListUsers", accountId }).writeMarker("1"),
        pagesOf({ operation: name, accountId: "another" }).writeMarker("1"),
        btoa("1\u00001"),
      ];
      for (const Marker of foreign) await expect(ask({ Marker })).rejects.toMatchObject(invalidMarker);
      if (cutOutOfTheWhole.test(name))
        for (const key of ["ben", "Infinity", "-1", "AKIAEXAMPLE"])
          await expect(ask({ Marker: pagesOf({ operation: name, accountId }).writeMarker(key) })).rejects.toMatchObject(
            invalidMarker,
          );
      const walk = async (size: number) => {
        const joined: [string?, unknown?][] = [];
        let Marker: unknown;
        do {
          const page = await ask({ MaxItems: size, ...(Marker === undefined ? {} : { Marker }) });
          const items = Object.entries(page).flatMap(([name, list]) =>
            Array.isArray(list) ? list.map((item): [string, unknown] => [name, item]) : [],
          );
          expect(items.length).toBeLessThanOrEqual(size);
          joined.push(...items);
          Marker = page.Marker;
          // The shapes of one operation name it otherwise.
          expect(page.IsTruncated ?? page.isTruncated).toBe(Marker !== undefined);
        } while (Marker !== undefined);
        // An answer may have several lists; each keeps its order.
        return joined.toSorted(([one = ""], [other = ""]) => one.localeCompare(other));
      };
      const whole = await walk(1000);
      expect(await walk(whole.length > 50 ? 49 : 1)).toEqual(whole);
    });
});

describe("a marker whose row is gone", () => {
  it("goes on where it stood: a user's access keys", async () => {
    const here = await world();
    await makersOf(here).user("ben");
    const ben = { UserName: "ben" };
    const make = async () => (await here.root(createAccessKey, ben)).AccessKey?.AccessKeyId ?? "";
    const made = [await make(), await make()];
    const ids = async (more: object) => {
      const { AccessKeyMetadata = [], Marker } = await here.root(listAccessKeys, { ...ben, ...more });
      return { ids: AccessKeyMetadata.map(({ AccessKeyId }) => AccessKeyId), Marker };
    };
    const first = await ids({ MaxItems: 1 });
    await here.root(deleteAccessKey, { ...ben, AccessKeyId: first.ids[0] });
    const { Marker } = first;
    expect(await ids({ Marker })).toEqual({ ids: made.filter((id) => id !== first.ids[0]), Marker: undefined });
    await here.root(deleteAccessKey, { ...ben, AccessKeyId: made.find((id) => id !== first.ids[0]) });
    expect((await ids({ Marker })).ids).toEqual([]);
  });

  it("goes on where it stood: a policy's versions", async () => {
    const here = await world();
    const PolicyArn = await makersOf(here).policy("p");
    for (const _ of [2, 3]) await here.root(createPolicyVersion, { PolicyArn, PolicyDocument: readS3 });
    const { Marker } = await here.root(listPolicyVersions, { PolicyArn, MaxItems: 2 });
    await here.root(deletePolicyVersion, { PolicyArn, VersionId: "v2" });
    const { Versions } = await here.root(listPolicyVersions, { PolicyArn, Marker });
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(["v1"]);
  });

  it("is refused by a user's list where it is of the account's, and the other way round", async () => {
    const here = await world();
    const make = makersOf(here);
    for (const UserName of ["ann", "ben"]) {
      await make.user(UserName);
      for (const ServiceName of ["codecommit.amazonaws.com", "cassandra.amazonaws.com"])
        await here.root(createServiceSpecificCredential, { UserName, ServiceName });
    }
    const ask = (more: object) => here.root(listServiceSpecificCredentials, more);
    const ofAnn = await ask({ UserName: "ann", MaxItems: 1 });
    const ofAll = await ask({ AllUsers: true, MaxItems: 1 });
    expect([ofAnn.IsTruncated, ofAll.IsTruncated]).toEqual([true, true]);
    for (const wrong of [
      { UserName: "ann", Marker: ofAll.Marker },
      { AllUsers: true, Marker: ofAnn.Marker },
    ])
      await expect(ask(wrong)).rejects.toMatchObject(invalidMarker);
  });
});
