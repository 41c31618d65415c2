const reservedStarts = ["xn--", "sthree-", "amzn-s3-demo-"];
const reservedEnds = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/**
 * What is wrong with the name of a new bucket, in a sentence; undefined where nothing is.
 * Source: S3 User Guide, "General purpose bucket naming rules" (bucketnamingrules).
 */
export function bucketNameProblem(name: string): string | undefined {
  if (name.length < 3 || name.length > 63) return "Bucket name must be between 3 and 63 characters long.";
  if (/[A-Z]/.test(name)) return "Bucket name must not contain uppercase characters.";
  if (!/^[a-z0-9.-]+$/.test(name))
    return "Bucket name must consist only of lowercase letters, numbers, periods (.), and hyphens (-).";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "Bucket name must begin and end with a letter or number.";
  if (name.includes("..")) return "Bucket name must not contain two adjacent periods.";
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) return "Bucket name must not be formatted as an IP address.";
  const start = reservedStarts.find((one) => name.startsWith(one));
  if (start) return `Bucket name must not start with the prefix ${start}.`;
  const end = reservedEnds.find((one) => name.endsWith(one));
  return end && `Bucket name must not end with the suffix ${end}.`;
}
