/**
 * The numbered rules of the language's semantics, each with its page in the cases. A rule stands in a row of the tables;
 * the few that are no matter of one decision stand here, with the test that holds them.
 */
export const ruleCount = 80;

export interface KeptElsewhere {
  why: string;
  /** From the project's root, and the beginning of the test's title; none where there is nothing to hold. */
  test?: { file: string; title: string };
}

export const rulesElsewhere: ReadonlyMap<number, KeptElsewhere> = new Map([
  [
    17,
    {
      why: "what GetSessionToken's credentials may call hangs on the credential: the road refuses it before it asks",
      test: {
        file: "lib/services/sts/operations/get-session-token.test.ts",
        title: "refuses who may not: session credentials; IAM to those without a second factor",
      },
    },
  ],
  [44, { why: "access control lists and Block Public Access of S3 are layers of S3, not of the policy language" }],
]);
