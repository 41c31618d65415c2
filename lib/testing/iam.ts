/** What tests of IAM arrange and expect again and again. Everything is made by operations, as root. */
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { createGroup } from "@/lib/services/iam/operations/create-group";
import { createInstanceProfile } from "@/lib/services/iam/operations/create-instance-profile";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { allowing, type World } from "./world";

/** One of AWS's managed policies. */
export const readOnlyAccess = "arn:aws:iam::aws:policy/ReadOnlyAccess";

/** A document that allows reading from S3, as text. */
export const readS3 = JSON.stringify(allowing("s3:Get*"));

/** A document of so many characters without white space. */
export const documentOfSize = (size: number) => {
  const around = JSON.stringify(allowing("s3:Get*", "arn:aws:s3:::"));
  return JSON.stringify(allowing("s3:Get*", `arn:aws:s3:::${"x".repeat(size - around.length)}`));
};

/** A trust policy, as text. */
export const trusting = (Principal: object, more: object = {}) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole", ...more }],
  });

/** Makers of a world's users, groups, roles and policies. */
export const makersOf = (here: World) => ({
  user: (UserName: string, more: object = {}) => here.root(createUser, { UserName, ...more }),
  group: (GroupName: string, more: object = {}) => here.root(createGroup, { GroupName, ...more }),
  /** A role that trusts the account, unless said otherwise. Out: its ARN. */
  async role(RoleName: string, more: object = {}) {
    const AssumeRolePolicyDocument = trusting({ AWS: here.accountId });
    const made = await here.root(createRole, { RoleName, AssumeRolePolicyDocument, ...more });
    return made.Role?.Arn ?? "";
  },
  profile: (InstanceProfileName: string, more: object = {}) =>
    here.root(createInstanceProfile, { InstanceProfileName, ...more }),
  member: (UserName: string, GroupName: string) => here.root(addUserToGroup, { UserName, GroupName }),
  /** Out: the policy's ARN. */
  async policy(PolicyName: string, more: object = {}) {
    const made = await here.root(createPolicy, { PolicyName, PolicyDocument: readS3, ...more });
    return made.Policy?.Arn ?? "";
  },
});

/** The refusal of a user who has no policy that allows the action. */
export const deniedTo = (here: World, userName: string, action: string, resource: string) => ({
  code: "AccessDenied",
  message: `User: arn:aws:iam::${here.accountId}:user/${userName} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
});

/** The refusal of an input of which one member violates one constraint. */
export const violation = (member: string, constraint: string) => ({
  code: "ValidationError",
  message: `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${constraint}`,
});

export const noUser = (name: string) => ({
  code: "NoSuchEntity",
  message: `The user with name ${name} cannot be found.`,
});
export const noGroup = (name: string) => ({
  code: "NoSuchEntity",
  message: `The group with name ${name} cannot be found.`,
});
export const noRole = (name: string) => ({
  code: "NoSuchEntity",
  message: `The role with name ${name} cannot be found.`,
});
export const noProfile = (name: string) => ({
  code: "NoSuchEntity",
  message: `Instance Profile ${name} cannot be found.`,
});
/** The refusal of a change to one of AWS's own roles. */
export const protectedRole = (name: string) => ({
  code: "UnmodifiableEntity",
  message: `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
});
export const noPolicy = (arn: string) => ({ code: "NoSuchEntity", message: `Policy ${arn} was not found.` });
export const invalidMarker = { code: "ValidationError", message: "Invalid Marker." };
