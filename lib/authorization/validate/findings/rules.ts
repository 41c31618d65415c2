/** All rules, in the order of the elements that they look at. */
import type { Rule } from "./rule";
import { actionNames } from "./rules/action-names";
import { maskedBits, privateAddresses } from "./rules/addresses";
import { arns } from "./rules/arns";
import { duplicateKeys, keys, keysOfActions, pairedKeys } from "./rules/condition-keys";
import { operators, operatorTypes, quantifiers } from "./rules/condition-operators";
import { valuesOfKeys, valueTypes, wildcards } from "./rules/condition-values";
import { resourceControl } from "./rules/control-policies";
import { emptyConditionValues, emptyElements } from "./rules/empties";
import { openSubjects } from "./rules/open-subjects";
import { notPrincipals, principalElements, principalValues } from "./rules/principals";
import { redundantNumbers, redundantStatements, redundantValues } from "./rules/redundant";
import { resourceTypes } from "./rules/resource-types";
import { createServiceLinkedRole, passRole } from "./rules/roles-given";
import { serviceAccess } from "./rules/service-principals";
import { sids } from "./rules/sids";
import { sizes } from "./rules/sizes";
import {
  combinations,
  dataTypes,
  effects,
  missingElements,
  repeatedElements,
  unknownElements,
  versions,
} from "./rules/structure";
import { tagSupport } from "./rules/tag-support";
import { federation, oidcProviders, sessionsOfRoles, trustActions, trustElements } from "./rules/trust";
import { variableForms, variablePlaces } from "./rules/variables";

export const rules: readonly Rule[] = [
  sizes,
  versions,
  unknownElements,
  repeatedElements,
  dataTypes,
  missingElements,
  combinations,
  emptyElements,
  sids,
  effects,
  principalElements,
  principalValues,
  notPrincipals,
  serviceAccess,
  trustElements,
  federation,
  trustActions,
  sessionsOfRoles,
  oidcProviders,
  openSubjects,
  resourceControl,
  resourceTypes,
  actionNames,
  arns,
  passRole,
  createServiceLinkedRole,
  operators,
  quantifiers,
  operatorTypes,
  keys,
  duplicateKeys,
  pairedKeys,
  keysOfActions,
  emptyConditionValues,
  valueTypes,
  valuesOfKeys,
  wildcards,
  privateAddresses,
  maskedBits,
  variableForms,
  variablePlaces,
  tagSupport,
  redundantValues,
  redundantNumbers,
  redundantStatements,
];
