/** Resource names of IAM. Source: Service Authorization Reference, "Resource types defined by IAM". Region is empty. */
const of = (type: string) => (accountId: string, path: string, name: string) =>
  `arn:aws:iam::${accountId}:${type}${path}${name}`;

/** In: account id, path (begins and ends with `/`), name. */
export const userArn = of("user");
export const groupArn = of("group");
export const policyArn = of("policy");
export const mfaArn = of("mfa");
