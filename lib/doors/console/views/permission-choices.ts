/** What the pages that give permissions offer to pick from. */

/** A managed policy. */
export interface PolicyChoice {
  arn: string;
  name: string;
  type: "AWS managed" | "AWS managed - job function" | "Customer managed";
  description: string;
  /** How many users, groups and roles it is attached to as a permissions policy. */
  attached: number;
  /** How many users and roles it bounds. */
  bounds: number;
}

/** A group. */
export interface GroupChoice {
  name: string;
  /** How many members; undefined where the person may not see. */
  users: number | undefined;
  /** Names of managed policies attached to it; undefined where the person may not see. */
  policies: readonly string[] | undefined;
  /** ISO 8601 */
  createdAt: string;
}

/** A user whose permissions may be copied. */
export interface UserChoice {
  name: string;
  groups: readonly string[] | undefined;
  policies: readonly string[] | undefined;
}
