/**
 * An AWS port for tests of the door alone: AWS's real contracts, a handful of tiny operations without a database, one
 * account with a long-term key, a temporary one and an expired one.
 */
import type { Server } from "node:http";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { pagesOf } from "@/lib/aws/marker";
import type { Call, Principal } from "@/lib/operation/call";
import { checked } from "@/lib/operation/check-input";
import { type AnyOperation, operationsOf } from "@/lib/operation/define";
import { contract as cloudtrailContract } from "./contracts/cloudtrail.generated";
import { contract as iamContract } from "./contracts/iam.generated";
import { contract as s3Contract } from "./contracts/s3.generated";
import { contract as stsContract } from "./contracts/sts.generated";
import { createAwsServer } from "./http-server";
import type { Port } from "./receive";
import { portService } from "./service";

export const accountId = "111122223333";
export const secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
export const longTerm = "AKIAIOSFODNN7EXAMPLE";
export const temporary = "ASIAIOSFODNN7EXAMPLE";
export const expired = "ASIAEXPIREDEXAMPLE00";
export const token = "IQoJb3Jp//token+with/odd==";
/** The account's clock is a day ahead. */
export const clockOffsetMs = 86_400_000;

const principal: Principal = {
  kind: "user",
  accountId,
  arn: `arn:aws:iam::${accountId}:user/Ana`,
  userId: "AIDAEXAMPLEEXAMPLE001",
  userName: "Ana",
  tags: [],
};

const service = (name: string) => ({ name, eventSource: `${name}.amazonaws.com`, storeOver: () => undefined });
const iamOf = operationsOf(service("iam"));
const stsOf = operationsOf(service("sts"));
const s3Of = operationsOf(service("s3"));
const cloudtrailOf = operationsOf(service("cloudtrail"));

const open = { access: "read", summary: "", target: () => undefined, requires: () => [] } as const;
const created = new Date("2026-03-14T15:09:26.535Z");

export const policyText = '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}],"x":"ü \'(!)~"}';

const operations: Record<string, AnyOperation[]> = {
  iam: [
    iamOf({
      ...open,
      name: "CreateUser",
      input: z.strictObject({
        UserName: z.string().max(64, "Member must have length less than or equal to 64"),
        Path: z.string().optional(),
        Tags: z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional(),
      }),
      handler: ({ input, call }) => {
        if (input.UserName === "bug") throw new TypeError(`a bug that knows ${secret}`);
        if (input.UserName === "taken")
          throw new AwsError("EntityAlreadyExists", "User with name taken already exists.", 409);
        return {
          User: {
            UserName: input.UserName,
            UserId: "AIDAEXAMPLEEXAMPLE002",
            Path: input.Path ?? "/",
            Arn: `arn:aws:iam::${call.accountId}:user/${input.UserName}`,
            CreateDate: created,
            Tags: input.Tags ?? [],
          },
        };
      },
    }),
    iamOf({
      ...open,
      name: "ListUsers",
      input: z.strictObject({
        PathPrefix: z.string().optional(),
        MaxItems: z.number().optional(),
        Marker: z.string().optional(),
      }),
      handler: ({ input }) => ({ Users: [], IsTruncated: input.MaxItems === 1, Marker: input.Marker }),
    }),
    iamOf({
      ...open,
      name: "GetPolicyVersion",
      input: z.strictObject({ PolicyArn: z.string(), VersionId: z.string() }),
      handler: ({ input }) => ({
        PolicyVersion: {
          Document: policyText,
          VersionId: input.VersionId,
          IsDefaultVersion: true,
          CreateDate: created,
        },
      }),
    }),
    iamOf({ ...open, name: "DeleteUser", input: z.strictObject({ UserName: z.string() }), handler: () => undefined }),
    iamOf({
      ...open,
      name: "UpdateAccountPasswordPolicy",
      input: z.strictObject({ MinimumPasswordLength: z.number().optional(), RequireSymbols: z.boolean().optional() }),
      handler: () => undefined,
    }),
  ],
  sts: [
    stsOf({
      ...open,
      name: "GetCallerIdentity",
      input: z.strictObject({}),
      handler: ({ call }) => ({ UserId: call.principal.userId, Account: call.accountId, Arn: call.principal.arn }),
    }),
  ],
  s3: [
    s3Of({
      ...open,
      name: "ListBuckets",
      input: z.strictObject({ MaxBuckets: z.number().optional(), Prefix: z.string().optional() }),
      handler: ({ input, call }) => ({
        Buckets: [
          { Name: `${input.Prefix ?? ""}one`, CreationDate: created },
          { Name: "a<b>&c", CreationDate: created },
        ],
        Owner: { ID: call.accountId },
      }),
    }),
    s3Of({
      ...open,
      name: "CreateBucket",
      input: z.strictObject({
        Bucket: z.string(),
        CreateBucketConfiguration: z.strictObject({ LocationConstraint: z.string().optional() }).optional(),
      }),
      handler: ({ input }) => {
        if (input.Bucket === "taken")
          throw new AwsError("BucketAlreadyExists", "The requested bucket name is not available.", 409);
        return { Location: `/${input.Bucket}?${input.CreateBucketConfiguration?.LocationConstraint ?? ""}` };
      },
    }),
    s3Of({ ...open, name: "DeleteBucket", input: z.strictObject({ Bucket: z.string() }), handler: () => undefined }),
    s3Of({
      ...open,
      name: "GetBucketLocation",
      input: z.strictObject({ Bucket: z.string() }),
      handler: ({ input }) => (input.Bucket === "in-virginia" ? {} : { LocationConstraint: "eu-west-1" }),
    }),
  ],
  cloudtrail: [
    cloudtrailOf({
      ...open,
      name: "LookupEvents",
      input: z.strictObject({
        LookupAttributes: z.array(z.strictObject({ AttributeKey: z.string(), AttributeValue: z.string() })).optional(),
        StartTime: z.date().optional(),
        MaxResults: z.number().optional(),
      }),
      handler: ({ input }) => {
        if (input.MaxResults === 99) throw new AwsError("InvalidMaxResultsException", "MaxResults is too large.", 400);
        if (input.MaxResults === 98) throw new AwsError("AccessDenied", "User: x is not authorized", 403);
        return {
          Events: [
            { EventId: "e", EventName: input.LookupAttributes?.[0]?.AttributeValue, EventTime: input.StartTime },
          ],
        };
      },
    }),
  ],
};

const of = (signingName: string) => ({ signingName, operations: operations[signingName] ?? [] });

export const services = [
  portService("query", iamContract, of("iam")),
  portService("query", stsContract, of("sts")),
  portService("rest-xml", s3Contract, of("s3")),
  portService("json", cloudtrailContract, of("cloudtrail")),
];

export interface TestPort {
  url: string;
  number: number;
  /** The calls that reached an operation. */
  calls: { name: string; input: unknown; call: Call }[];
  uses: { accessKeyId: string; service: string; region: string; at: Date }[];
  bugs: { requestId: string; error: unknown }[];
  close: () => Promise<void>;
}

export async function startTestPort(): Promise<TestPort> {
  const seen: Pick<TestPort, "calls" | "uses" | "bugs"> = { calls: [], uses: [], bugs: [] };
  const port: Port = {
    services,
    findCredential: async (id, given) => {
      const known = id === longTerm || ((id === temporary || id === expired) && given === token);
      if (!known) return undefined;
      const kind = id === longTerm ? ("long-term" as const) : ("session" as const);
      return {
        accountId,
        secret,
        principal,
        credential: { kind, accessKeyId: id },
        expired: id === expired,
        clockOffsetMs,
        paused: null,
      };
    },
    perform: async (operation, raw, call) => {
      seen.calls.push({ name: operation.name, input: raw, call });
      const input = checked(operation.input, raw);
      return operation.handler({
        input,
        target: undefined,
        prepared: undefined,
        call,
        store: undefined,
        may: () => undefined,
        foretell: () => {},
        pages: pagesOf({ operation: operation.name, accountId: call.accountId }),
      });
    },
    noteKeyUse: (_, accessKeyId, used, region, at) => seen.uses.push({ accessKeyId, service: used, region, at }),
    logBug: (requestId, _, error) => seen.bugs.push({ requestId, error }),
  };
  const server = createAwsServer(port);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const number = portOf(server);
  return {
    ...seen,
    url: `http://127.0.0.1:${number}`,
    number,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function portOf(server: Server) {
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server does not listen on a port.");
  return address.port;
}
