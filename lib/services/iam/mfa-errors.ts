import { AwsError, notFound } from "@/lib/aws/error";

/** Sentences recorded from AWS, but for the one about a device of somebody else, which is from memory. */
export const noSuchDevice = (serialNumber: string) =>
  notFound(`MFA Device with serial number ${serialNumber} does not exist.`);

export const invalidCode = () =>
  new AwsError("InvalidAuthenticationCode", "Authentication code for device is not valid.", 403);

/** The device is not the one of this user or of root. */
export const deviceOfAnother = () => notFound("MFA Device invalid for user.");
