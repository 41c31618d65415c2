/**
 * The simulator's operations as the console runs them: the same question, permission and event, and with each answer
 * the decision that it comes from, so that one evaluation gives the result and its explanation.
 */
import { defineIamOperation } from "./operation";
import { customQuestion, simulateCustomPolicy } from "./operations/simulate-custom-policy";
import { principalQuestion, simulatePrincipalPolicy } from "./operations/simulate-principal-policy";
import { explainSimulation } from "./simulation";

export const explainedPrincipalSimulation = defineIamOperation({
  ...simulatePrincipalPolicy,
  handler: (asked) => explainSimulation(...principalQuestion(asked)),
});

export const explainedCustomSimulation = defineIamOperation({
  ...simulateCustomPolicy,
  handler: (asked) => explainSimulation(...customQuestion(asked)),
});
