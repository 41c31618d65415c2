/** What Larch's operations need of passwords, keys and tokens: the one file of the service that imports lib/identity. */
export { signCiToken, workflowClaims } from "@/lib/identity/larch/ci-token";
export { firstPeople, type LarchPerson } from "@/lib/identity/larch/first-people";
export { ciIssuer, larchEntityId } from "@/lib/identity/larch/names";
export { hashPassword } from "@/lib/identity/password-hash";
