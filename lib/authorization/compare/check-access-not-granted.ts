import { compilePolicy } from "../compile";
import { type CheckAnswer, checkAnswer } from "./check";
import { allows, type Compared, clausesOf, denies, policiesIn } from "./clause";
import { type CompareOptions, permits, seek } from "./seek";
import { Symbols } from "./word-pattern";

/** As policies write them; what is left out means any. */
export interface Access {
  actions?: readonly string[];
  resources?: readonly string[];
}

/**
 * Access Analyzer's CheckAccessNotGranted: does a policy permit any of the listed actions on any of the listed
 * resources? Each element of the list is a question of its own.
 * Source: Access Analyzer API Reference, CheckAccessNotGranted.
 */
export function checkAccessNotGranted(
  policy: Compared,
  access: readonly Access[],
  options: CompareOptions = {},
): CheckAnswer {
  const kind = options.kind ?? "identity";
  const policies = policiesIn(policy);
  const listed = access.map(({ actions = ["*"], resources = ["*"] }) => ({
    Effect: "Allow",
    Principal: "*",
    Action: actions,
    Resource: resources,
  }));
  // Under the old version `${…}` in the list is plain text, as it is in a request.
  const asked = [compilePolicy(JSON.stringify({ Version: "2008-10-17", Statement: listed }))];
  return checkAnswer(
    policies,
    (statement) => {
      const symbols = new Symbols();
      const own = clausesOf(policies, kind, symbols, 0);
      const list = clausesOf(asked, kind, symbols, own.length);
      const grant = own.find((clause) => clause.statement === statement);
      return seek(
        {
          clauses: [...own, ...list],
          wanted: grant ? [grant] : [],
          symbols,
          ask: (hit) =>
            list
              .filter((one) => hit.has(one))
              .map((one) => ({
                positives: grant ? [grant, one] : [one],
                negatives: own.filter((clause) => denies(clause) && hit.has(clause)),
              }))
              .filter(({ positives }) => positives.every((clause) => hit.has(clause) && allows(clause))),
          proves: (witness) => permits(policies, witness, kind) && permits(asked, witness, kind),
        },
        { ...options, kind },
      );
    },
    {
      pass: "The policy document does not grant access to perform the listed actions or resources.",
      fail: "The policy document grants access to perform one or more of the listed actions or resources.",
      sentence: "One or more of the listed actions or resources in the statement with",
    },
  );
}
