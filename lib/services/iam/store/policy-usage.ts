/** How many users, groups and roles have a policy attached, and how many users and roles have it as boundary. */
export interface PolicyUsage {
  attached: number;
  bounding: number;
}

export const unused: PolicyUsage = { attached: 0, bounding: 0 };

/** Usage of each policy of account $1 by its ARN; policies that nobody uses are not in it. */
export const usage = `usage AS (
  SELECT arn, sum(attached)::int AS attached, sum(bounding)::int AS bounding FROM (
    SELECT policy_arn AS arn, 1 AS attached, 0 AS bounding FROM iam_attachment WHERE account_id = $1
    UNION ALL SELECT boundary_arn, 0, 1 FROM iam_user WHERE account_id = $1 AND boundary_arn IS NOT NULL
    UNION ALL SELECT boundary_arn, 0, 1 FROM iam_role WHERE account_id = $1 AND boundary_arn IS NOT NULL) AS used
  GROUP BY arn)`;
