import type {
  GenerateServiceLastAccessedDetailsRequest,
  GenerateServiceLastAccessedDetailsResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { uuid } from "@/lib/aws/uuid";
import { servicesWithActions } from "@/lib/catalogue/catalogue";
import { accessGranularity, reportedArn } from "../access-report-inputs";
import { present, readEntityArn } from "../entity-arn";
import { serviceAccess } from "../last-accessed";
import { defineIamOperation } from "../operation";
import { compiled } from "../store/policies-in-force";

/** AWS counts it as a read: nothing of the account changes but the report itself. */
export const generateServiceLastAccessedDetails = defineIamOperation({
  name: "GenerateServiceLastAccessedDetails",
  access: "read",
  summary: "Makes a report of which services a user, group, role or policy allows and when they were used last.",

  input: z.object({
    Arn: reportedArn,
    Granularity: accessGranularity.optional(),
  }) satisfies z.ZodType<GenerateServiceLastAccessedDetailsRequest>,

  target: () => undefined,

  requires: ({ input, call }) => [
    {
      action: "iam:GenerateServiceLastAccessedDetails",
      resource: input.Arn,
      resourceAccount: /^arn:[\w-]+:iam::(\d{12}):/.exec(input.Arn)?.[1] ?? call.accountId,
    },
  ],

  async handler({ input, call, store }): Promise<GenerateServiceLastAccessedDetailsResponse> {
    const granularity = input.Granularity ?? "SERVICE_LEVEL";
    const { subject, documents } = await subjectOf(input.Arn, store);
    const rows = await store.lastAccessed.accesses(subject);
    const services = await servicesWithActions();
    const id = uuid(call.random);
    await store.lastAccessed.keep({
      id,
      callerId: call.principal.userId,
      entityKind: subject.kind,
      granularity,
      createdAt: call.at,
      services: serviceAccess(documents.map(compiled), rows, services, granularity === "ACTION_LEVEL"),
    });
    return { JobId: id };
  },
});

type Store = Parameters<typeof generateServiceLastAccessedDetails.handler>[0]["store"];

/** What is reported on, with the texts of the policies that give permissions. Throws NoSuchEntity 404. */
async function subjectOf(arn: string, store: Store) {
  if (/:policy\//.test(arn)) {
    const text = await store.lastAccessed.policyText(arn);
    if (text === undefined) throw notFound(`Policy ${arn} was not found.`);
    return { subject: { kind: "policy" as const, arn }, documents: [text] };
  }
  const named = readEntityArn(arn);
  const { id, identity } = present(await store.entityPolicies.find(named), named);
  return { subject: { kind: named.kind, id }, documents: identity.map(({ document }) => document) };
}
