import { consolePaths } from "../link/console-paths";
import type { Era } from "./session-facts";

/** The headings of `All services`, in their order. */
export const serviceCategories = [
  "Security, Identity, & Compliance",
  "Storage",
  "Compute",
  "Database",
  "Management & Governance",
  "Cloud Financial Management",
  "Training",
] as const;

type Category = (typeof serviceCategories)[number];

/** A service that the console has. Only what is built stands here. */
export interface ConsoleService {
  id: string;
  name: string;
  category: Category;
  about: string;
  href: string;
  /** Its pages' console paths begin with one of these. */
  under: readonly string[];
  /** Does the bar show a region on its pages, or `Global`? */
  regional: boolean;
  /** What the region does not decide there. */
  regionNote?: string;
}

export const consoleServices: readonly ConsoleService[] = [
  {
    id: "iam",
    name: "IAM",
    category: "Security, Identity, & Compliance",
    about: "Who may do what in this account",
    href: consolePaths.dashboard,
    under: ["/iam"],
    regional: false,
  },
  {
    id: "s3",
    name: "S3",
    category: "Storage",
    about: "Buckets, to try permissions on",
    href: consolePaths.buckets,
    under: ["/s3"],
    regional: true,
    regionNote: "S3 lists the buckets of all regions. The region of a bucket is chosen when it is created.",
  },
  {
    id: "cloudtrail",
    name: "CloudTrail",
    category: "Management & Governance",
    about: "What happened in this account",
    href: consolePaths.events,
    under: ["/cloudtrail"],
    regional: true,
  },
  {
    id: "billing",
    name: "Billing and Cost Management",
    category: "Cloud Financial Management",
    about: "Bills, and who may see them",
    href: consolePaths.billing,
    under: ["/billing"],
    regional: false,
  },
  {
    id: "labs",
    name: "Labs",
    category: "Training",
    about: "Guided exercises, each in accounts of its own",
    href: consolePaths.labs,
    under: ["/labs"],
    regional: false,
  },
  {
    id: "larch-idp",
    name: "Larch IdP",
    category: "Training",
    about: "A company's directory, to practise SAML federation with",
    href: consolePaths.larchIdp,
    under: ["/larch-idp"],
    regional: false,
  },
  {
    id: "larch-ci",
    name: "Larch CI",
    category: "Training",
    about: "A pipeline, to practise OpenID Connect federation with",
    href: consolePaths.larchCi,
    under: ["/larch-ci"],
    regional: false,
  },
  {
    id: "account",
    name: "Account",
    category: "Management & Governance",
    about: "The account itself",
    href: consolePaths.account,
    under: ["/account"],
    regional: false,
  },
];

/** A service that is not simulated. */
export interface ServiceElsewhere {
  name: string;
  /** What it was called in the console of 2020, where that was another name; it is found by it in every era. */
  name2020?: string;
  category: Category;
  /** Where one reads what it is for. */
  page?: { id: string; href: string };
}

/** How a service is called in an era. */
export const nameIn = (era: Era, { name, name2020 }: ServiceElsewhere): string =>
  era === "2020" ? (name2020 ?? name) : name;

/** What AWS has besides, and learners look for: named, so that they know where it would stand. */
export const servicesElsewhere: readonly ServiceElsewhere[] = [
  { name: "Cognito", category: "Security, Identity, & Compliance" },
  {
    name: "IAM Identity Center",
    name2020: "AWS Single Sign-On",
    category: "Security, Identity, & Compliance",
    page: { id: "identity-center", href: consolePaths.identityCenter },
  },
  { name: "IAM Roles Anywhere", category: "Security, Identity, & Compliance" },
  { name: "Security Token Service", category: "Security, Identity, & Compliance" },
  { name: "EC2", category: "Compute" },
  { name: "Lambda", category: "Compute" },
  { name: "DynamoDB", category: "Database" },
  { name: "AWS Organizations", category: "Management & Governance" },
  { name: "Service Quotas", category: "Management & Governance" },
];

/** The service that a console path belongs to. */
export const serviceAt = (path: string): ConsoleService | undefined =>
  consoleServices.find(({ under }) => under.some((start) => path === start || path.startsWith(`${start}/`)));
