/**
 * The numbered rules of the language's semantics, each with its page in the cases. A rule stands either in a row of the
 * tables or here, with where it is kept instead.
 */
export const ruleCount = 80;

export const rulesElsewhere: ReadonlyMap<number, string> = new Map([
  [17, "what GetSessionToken's credentials may call depends on the credential: the operations refuse it"],
  [20, "several (action, resource) pairs: the kit asks the core once for each, and all have to be allowed"],
  [35, "role chaining is a limit of AssumeRole on duration; the core only sees the session that calls"],
  [44, "access control lists and Block Public Access of S3 are layers of S3, not of the policy language"],
  [76, "which condition keys a request carries: the kit fills the context, the core reads it"],
  [77, "duplicate keys are a finding of the validator; the core joins conditions by and"],
  [79, "the form of a Sid is judged when a policy is stored (validate/reject.test.ts)"],
  [80, "whether an Id may stand is judged when a policy is stored (validate/reject.test.ts)"],
]);
