/** The refusals of AssumeRoleWithSAML and AssumeRoleWithWebIdentity. Codes and statuses by the STS API Reference, "Errors". */
import { AwsError } from "@/lib/aws/error";

/** `InvalidIdentityToken` 400: the token or assertion could not be validated. */
export const invalidIdentity = (sentence: string) => new AwsError("InvalidIdentityToken", sentence, 400);

/** `ExpiredTokenException` 400: it was good, and its time is over. */
export const expiredIdentity = (sentence: string) => new AwsError("ExpiredTokenException", sentence, 400);

/** `IDPRejectedClaim` 403: the identity provider itself says no. */
export const rejectedClaim = (sentence: string) => new AwsError("IDPRejectedClaim", sentence, 403);

/** `IDPCommunicationError` 400: the identity provider could not be asked. */
export const idpCommunicationError = (sentence: string) => new AwsError("IDPCommunicationError", sentence, 400);
