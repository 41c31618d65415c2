import { alreadyExists } from "@/lib/aws/error";
import type { EventFacts, Operation } from "@/lib/operation/define";
import type { IamStore } from "../operation";
import { putGroupPolicy } from "../operations/put-group-policy";
import { putRolePolicy } from "../operations/put-role-policy";
import { putUserPolicy } from "../operations/put-user-policy";

/** What is told of an inline policy that is put into one kind of holder. */
interface Holding<In> {
  name: string;
  kind: "user" | "group" | "role";
  type: string;
  holderOf: (input: In) => string;
}

/**
 * The API's operation, but for a name that the holder's policy has already: EntityAlreadyExists 409, in the words that
 * CreatePolicy has. It is asked in the transaction that writes, so two who create at once cannot both.
 */
function creating<In extends { PolicyName: string; PolicyDocument: string }, Out, Target, Prepared>(
  put: Operation<In, Out, Target, Prepared, IamStore>,
  { name, kind, type, holderOf }: Holding<In>,
): Operation<In, Out, Target, Prepared, IamStore> {
  return {
    ...put,
    name,
    summary: `Embeds a new inline policy in a ${kind}; one of that name is not replaced.`,
    consoleOnly: true,

    async handler(args) {
      const { input, store } = args;
      const { document } = await store.inlinePolicies.find({ kind, name: holderOf(input) }, input.PolicyName);
      if (document !== undefined)
        throw alreadyExists(`A policy called ${input.PolicyName} already exists. Duplicate names are not allowed.`);
      return put.handler(args);
    },

    /** As the API's operation is told. */
    event: (facts, { input }): EventFacts => ({
      ...facts,
      requestParameters: {
        [`${kind}Name`]: holderOf(input),
        policyName: input.PolicyName,
        policyDocument: input.PolicyDocument,
      },
      resources: [
        { ResourceType: type, ResourceName: holderOf(input) },
        { ResourceType: "AWS::IAM::Policy", ResourceName: input.PolicyName },
      ],
    }),
  };
}

export const createUserInlinePolicy = creating(putUserPolicy, {
  name: "createUserInlinePolicy",
  kind: "user",
  type: "AWS::IAM::User",
  holderOf: ({ UserName }) => UserName,
});

export const createGroupInlinePolicy = creating(putGroupPolicy, {
  name: "createGroupInlinePolicy",
  kind: "group",
  type: "AWS::IAM::Group",
  holderOf: ({ GroupName }) => GroupName,
});

export const createRoleInlinePolicy = creating(putRolePolicy, {
  name: "createRoleInlinePolicy",
  kind: "role",
  type: "AWS::IAM::Role",
  holderOf: ({ RoleName }) => RoleName,
});
