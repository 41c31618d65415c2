/** Resource names of IAM. Source: Service Authorization Reference, "Resource types defined by IAM". Region is empty. */
const of = (type: string) => (accountId: string, path: string, name: string) =>
  `arn:aws:iam::${accountId}:${type}${path}${name}`;

/** In: account id, path (begins and ends with `/`), name. */
export const userArn = of("user");
export const groupArn = of("group");
export const roleArn = of("role");
export const policyArn = of("policy");
export const mfaArn = of("mfa");
/**
 * A passkey or security key. In: account id, user name (undefined: root's), the device's name, 26 characters of its own.
 * Source: IAM API Reference, GetMFADevice; AWS CLI Command Reference, list-mfa-devices. The user's path is not in it.
 */
export const securityKeyArn = (accountId: string, userName: string | undefined, name: string, own: string) =>
  `arn:aws:iam::${accountId}:u2f/${userName === undefined ? "root" : `user/${userName}`}/${name}-${own}`;
export const serverCertificateArn = of("server-certificate");

/** In: account id, the provider's URL without `https://`. */
export const oidcProviderArn = (accountId: string, url: string) => `arn:aws:iam::${accountId}:oidc-provider/${url}`;
/** In: account id, the provider's name. */
export const samlProviderArn = (accountId: string, name: string) => `arn:aws:iam::${accountId}:saml-provider/${name}`;
export const instanceProfileArn = of("instance-profile");

/**
 * Has the text the six parts of an ARN? The last holds what there is; Region and account may be empty, and wildcards stand
 * anywhere. Source: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)" (reference-arns).
 */
export const isArn = (text: string): boolean => /^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/.test(text);
