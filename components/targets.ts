/** All target ids. What they are stands in targets/registry.ts, those of each part of the console in a file of their own. */
export * from "./targets/account";
export * from "./targets/credentials";
export * from "./targets/frame";
export * from "./targets/identity-providers";
export * from "./targets/labs";
export * from "./targets/larch";
export * from "./targets/policies";
export { type DetailTargets, type TableTargets, targetRegistry } from "./targets/registry";
export * from "./targets/roles";
export * from "./targets/s3";
export * from "./targets/settings";
export * from "./targets/sign-in";
export * from "./targets/simulator";
export * from "./targets/tables";
export * from "./targets/users-and-groups";
