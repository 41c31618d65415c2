import { keyed, target } from "./registry";

const simulatorPage = "/iam/policy-simulator";
export const simulatorTargets = {
  info: target("simulator.info", simulatorPage, "opens the help panel"),
  mode: keyed("simulator.mode[]", simulatorPage, "whose policies: `principal` or `custom`"),
  principal: target("simulator.principal", simulatorPage, "the user, group or role"),
  policy: keyed(
    "simulator.policy[]",
    simulatorPage,
    "the check box of a policy of the principal: its name; of a group's inline policy `name via group`",
  ),
  boundary: target("simulator.boundary", simulatorPage, "the check box of the principal's boundary"),
  addPolicy: target("simulator.add-policy", simulatorPage, "one more policy, for this simulation alone"),
  document: keyed("simulator.document[]", simulatorPage, "the JSON of a policy that one gives, from 1"),
  addBoundary: target("simulator.add-boundary", simulatorPage, "a boundary, for this simulation alone"),
  boundaryDocument: target("simulator.boundary-document", simulatorPage, "the JSON of that boundary"),
  service: target("simulator.service", simulatorPage, "the service whose actions are offered"),
  actions: target("simulator.actions", simulatorPage, "the actions of that service"),
  action: keyed("simulator.action[]", simulatorPage, "an action that is simulated, with its resources"),
  scenario: target("simulator.scenario", simulatorPage, "in which way a simulated instance is launched"),
  findKeys: target("simulator.find-keys", simulatorPage, "finds the condition keys that the policies ask for"),
  resourcePolicy: target("simulator.resource-policy", simulatorPage, "the JSON of the resource's policy"),
  caller: target("simulator.caller", simulatorPage, "the ARN of the user who calls"),
  run: target("simulator.run", simulatorPage, "runs the simulation"),
  explain: keyed("simulator.explain[]", simulatorPage, "explains an answer: `s3:GetObject on *`"),
} as const;
