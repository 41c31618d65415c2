import { consolePaths } from "@/components/link/console-paths";
import type { Recommendation } from "@/lib/services/iam/console/dashboard-page";

/** A recommendation as the dashboard shows it. */
export interface RecommendationRow {
  id: Recommendation["about"];
  followed: boolean;
  title: string;
  text: string;
  /** Leads to where one follows it. */
  button?: {
    text: string;
    /** A console path. */
    href: string;
    /** Only root can do it. */
    root: boolean;
  };
}

/** What the dashboard says about a recommendation. */
export function recommendationRow(recommendation: Recommendation): RecommendationRow {
  const { about, followed } = recommendation;
  const credentials = (text: string, root: boolean) => ({ text, href: consolePaths.securityCredentials, root });
  switch (about) {
    case "root-mfa":
      return followed
        ? { id: about, followed, title: "Root user has MFA", text: "A second factor makes this account safer." }
        : {
            id: about,
            followed,
            title: "Add MFA for root user",
            text: "Register a second factor for the root user, so that its password alone opens nothing.",
            button: credentials("Add MFA", true),
          };
    case "own-mfa":
      return followed
        ? { id: about, followed, title: "You have MFA", text: "Your sign-in asks for a second factor." }
        : {
            id: about,
            followed,
            title: "Add MFA for yourself",
            text: "Register a second factor for yourself, so that your password alone opens nothing.",
            button: credentials("Add MFA", false),
          };
    case "root-access-keys":
      return followed
        ? {
            id: about,
            followed,
            title: "Root user has no active access keys",
            text: "Programs use keys of an IAM user or a role instead.",
          }
        : {
            id: about,
            followed,
            title: "Deactivate or delete access keys for root user",
            text: "Whoever has such a key may do everything in this account.",
            button: credentials("Manage access keys", true),
          };
    case "own-unused-access-keys":
      return {
        id: about,
        followed,
        title: "Deactivate or delete unused access keys",
        text: `You have not used ${recommendation.accessKeyIds.join(", ")} for over a year.`,
        button: credentials("Manage access keys", false),
      };
  }
}
