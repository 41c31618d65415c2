import { consolePaths } from "../link/console-paths";

/** A service that the console has. Only what is built stands here. */
export interface ConsoleService {
  id: string;
  name: string;
  about: string;
  href: string;
  /** Its pages' console paths begin with one of these. */
  under: readonly string[];
  /** Does the bar show a region on its pages, or `Global`? */
  regional: boolean;
}

export const consoleServices: readonly ConsoleService[] = [
  {
    id: "iam",
    name: "IAM",
    about: "Who may do what in this account",
    href: consolePaths.dashboard,
    under: ["/iam"],
    regional: false,
  },
  {
    id: "s3",
    name: "S3",
    about: "Buckets, to try permissions on",
    href: consolePaths.buckets,
    under: ["/s3"],
    regional: false,
  },
  {
    id: "cloudtrail",
    name: "CloudTrail",
    about: "What happened in this account",
    href: consolePaths.events,
    under: ["/cloudtrail"],
    regional: true,
  },
  {
    id: "billing",
    name: "Billing and Cost Management",
    about: "Bills, and who may see them",
    href: consolePaths.billing,
    under: ["/billing"],
    regional: false,
  },
  {
    id: "account",
    name: "Account",
    about: "The account itself",
    href: consolePaths.account,
    under: ["/account"],
    regional: false,
  },
];

/** The service that a console path belongs to. */
export const serviceAt = (path: string): ConsoleService | undefined =>
  consoleServices.find(({ under }) => under.some((start) => path === start || path.startsWith(`${start}/`)));
