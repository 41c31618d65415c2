/**
 * The labels that differ between the eras of the console: one table per era, the same keys in all. A label that is the
 * same in every era is written where it stands. Correct a label here and nowhere else.
 */
import type { Era } from "../shell/session-facts";

const current = {
  "nav.account": "Account",
  "nav.organization": "Organization",
  "nav.billing": "Billing and Cost Management",
  "nav.securityCredentials": "Security credentials",
  "nav.switchRole": "Switch role",
  "nav.signOut": "Sign out",
  "groups.nav": "IAM user groups",
  "groups.title": "IAM user groups",
  "groups.one": "user group",
  "groups.many": "user groups",
  "groups.create": "Create group",
  "groups.name": "Group name",
  "group.name": "User group name",
  "users.nav": "IAM users",
  "users.title": "IAM users",
  "users.create": "Create user",
  "policies.nav": "Policies",
  "policies.title": "Policies",
  "policies.actions": "Actions",
  "lastAccessed.tab": "Last Accessed",
  "securityCredentials.title": "My security credentials",
  "userWizard.title": "Create user",
  "userWizard.copy": "Copy permissions",
  "userWizard.attach": "Attach policies directly",
  "policies.filter": "Filter by Type",
  "account.title": "Account",
  "account.settings": "Account details",
  "account.billingAccess": "IAM user and role access to Billing information",
  "billing.title": "Billing and Cost Management",
  "credentialReport.title": "Credential report",
  "credentialReport.download": "Download credentials report",
  "dashboard.title": "IAM Dashboard",
  "dashboard.recommendations": "Security recommendations",
  "dashboard.resources": "IAM resources",
  "dashboard.groups": "User groups",
  "dashboard.policies": "Policies",
  "dashboard.providers": "Identity providers",
  "dashboard.signInUrl": "Sign-in URL for IAM users in this account",
} as const;

export type EraString = keyof typeof current;

const of2020: Record<EraString, string> = {
  ...current,
  "nav.account": "My Account",
  "nav.organization": "My Organization",
  "nav.billing": "My Billing Dashboard",
  "nav.securityCredentials": "My Security Credentials",
  "nav.switchRole": "Switch Roles",
  "nav.signOut": "Sign Out",
  "groups.nav": "Groups",
  "groups.title": "Groups",
  "groups.one": "group",
  "groups.many": "groups",
  "group.name": "Group name",
  "users.nav": "Users",
  "users.title": "Users",
  "users.create": "Add user",
  "lastAccessed.tab": "Access Advisor",
  "securityCredentials.title": "My Security Credentials",
  "userWizard.title": "Add user",
  "userWizard.copy": "Copy permissions from existing user",
  "userWizard.attach": "Attach existing policies directly",
  "policies.actions": "Policy actions",
  "policies.filter": "Filter policies",
  "account.title": "My Account",
  "account.settings": "Account Settings",
  "account.billingAccess": "IAM User and Role Access to Billing Information",
  "billing.title": "Billing & Cost Management Dashboard",
  "credentialReport.title": "Credential Report",
  "credentialReport.download": "Download Report",
  "dashboard.title": "Welcome to Identity and Access Management",
  "dashboard.recommendations": "Security Status",
  "dashboard.resources": "IAM Resources",
  "dashboard.groups": "Groups",
  "dashboard.policies": "Customer Managed Policies",
  "dashboard.providers": "Identity Providers",
  "dashboard.signInUrl": "IAM users sign-in link",
};

const tables: Record<Era, Record<EraString, string>> = { current, "2020": of2020 };

/** The labels of an era: `eraStrings(era)["groups.title"]`. */
export const eraStrings = (era: Era): Record<EraString, string> => tables[era];
