/** How much a practice directory holds: a small company. The numbers are ours. */
export const quotas = {
  PeoplePerDirectory: 50,
  GroupsPerPerson: 20,
  RoleMappingsPerDirectory: 50,
} as const;
