/** Members that the trail never holds: CloudTrail leaves them out. */
const secret = new Set([
  "Password",
  "OldPassword",
  "NewPassword",
  "SecretAccessKey",
  "SessionToken",
  "WebIdentityToken",
  "SAMLAssertion",
  "Base32StringSeed",
  "QRCodePNG",
  "AuthenticationCode1",
  "AuthenticationCode2",
  "TokenCode",
  "ServicePassword",
  "ServiceCredentialSecret",
  "PrivateKey",
  "AddPrivateKey",
]);

/**
 * An input or output in the trail's form: member names in lower camel case, dates as CloudTrail prints IAM's
 * (`Nov 21, 2026 11:35:59 PM`), secrets left out. Null where there is nothing to tell.
 */
export function trailForm(value: unknown): Record<string, unknown> | null {
  const formed = form(value);
  return isRecord(formed) && Object.keys(formed).length > 0 ? formed : null;
}

/** Of requestParameters and responseElements each. Source: CloudTrail User Guide, "CloudTrail record contents": 100 KB. */
const mostBytes = 100 * 1024;

/**
 * What the trail keeps of a field: the whole, or, where it is larger than CloudTrail records, that it was and how large.
 * Source: records of IAM's calls with policies of 102 to 131 KB.
 */
export function withinTrail(field: "requestParameters" | "responseElements", value: Record<string, unknown> | null) {
  const originalSize = value === null ? 0 : Buffer.byteLength(JSON.stringify(value));
  if (originalSize <= mostBytes) return value;
  return { reason: `${field} too large`, omitted: "true", originalSize: String(originalSize) };
}

function form(value: unknown): unknown {
  if (value instanceof Date) return printed(value);
  if (value instanceof Uint8Array) return undefined;
  if (Array.isArray(value)) return value.map(form);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !secret.has(name) && member !== undefined)
      .map(([name, member]) => [lowerCamel(name), form(member)]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** GroupName → groupName, MFADevice → mFADevice, as CloudTrail does. */
const lowerCamel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Made once: making one costs more than the rest of an event. */
const asPrinted = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  month: "short",
  day: "numeric",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
});

const printed = (date: Date) => asPrinted.format(date).replaceAll("\u202f", " ");

/** Which member names which kind of resource, as LookupEvents tells them. */
const kinds: [member: string, type: string][] = [
  ["UserName", "AWS::IAM::User"],
  ["GroupName", "AWS::IAM::Group"],
  ["RoleName", "AWS::IAM::Role"],
  ["InstanceProfileName", "AWS::IAM::InstanceProfile"],
  ["PolicyArn", "AWS::IAM::Policy"],
  ["PermissionsBoundary", "AWS::IAM::Policy"],
  ["PolicyName", "AWS::IAM::Policy"],
  ["AccessKeyId", "AWS::IAM::AccessKey"],
  ["SerialNumber", "AWS::IAM::MfaDevice"],
  ["VirtualMFADeviceName", "AWS::IAM::MfaDevice"],
  ["ServerCertificateName", "AWS::IAM::ServerCertificate"],
  ["OpenIDConnectProviderArn", "AWS::IAM::OIDCProvider"],
  ["SAMLProviderArn", "AWS::IAM::SAMLProvider"],
  ["Bucket", "AWS::S3::Bucket"],
];

/** The resources that a call names. */
export function resourcesOf(input: unknown, output: unknown) {
  const named: { ResourceType: string; ResourceName: string }[] = [];
  const from = (value: unknown) => {
    if (!isRecord(value)) return;
    for (const [member, ResourceType] of kinds) {
      const name = value[member];
      if (
        typeof name === "string" &&
        !named.some((one) => one.ResourceName === name && one.ResourceType === ResourceType)
      )
        named.push({ ResourceType, ResourceName: name });
    }
  };
  from(input);
  if (isRecord(output)) for (const part of Object.values(output)) if (isRecord(part)) from(part);
  return named;
}
