/** Outbound web identity federation: tokens of STS for services outside. Source: IAM API Reference, the three operations. */
import { AwsError } from "@/lib/aws/error";
import { uuid } from "@/lib/aws/uuid";

/** A new issuer, as AWS forms it: unique to the account. */
export const newIssuer = (random: (bytes: number) => Uint8Array) => `https://${uuid(random)}.tokens.sts.global.api.aws`;

export const featureEnabled = () =>
  new AwsError("FeatureEnabled", "Outbound web identity federation is already enabled for the account.", 409);
export const featureDisabled = () =>
  new AwsError("FeatureDisabled", "Outbound web identity federation is disabled for the account.", 404);
