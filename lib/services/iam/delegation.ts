/**
 * Delegation requests, by which partners of AWS ask for temporary access: only partners whom AWS has admitted can make
 * them, so an account here has none.
 * Source: IAM API Reference, CreateDelegationRequest and GetDelegationRequest.
 */

import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { lengthAtMost, matching, text } from "./inputs";

export const delegationRequestId = text(16, 128, { shown: "[\\w-]+", expression: /^[\w-]+$/ });

const printable = "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*";
/** A text of at most so many printable characters, with tab and line ends. */
export const printableText = (most: number) =>
  z
    .string()
    .max(most, lengthAtMost(most))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS's own pattern, which allows tab and line ends.
    .regex(/^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$/, matching(printable));

export const delegationNotes = printableText(500);

export const delegationArn = (accountId: string, id: string) => `arn:aws:iam::${accountId}:delegation-request/${id}`;

/** What a call about one request is judged on. */
export const delegationRequest = ({ input, call }: { input: { DelegationRequestId: string }; call: Call }) => ({
  arn: delegationArn(call.accountId, input.DelegationRequestId),
});

export const noDelegationRequest = (id: string) => notFound(`The delegation request with id ${id} cannot be found.`);
