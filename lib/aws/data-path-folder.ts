/** What of the AWS CLI's own descriptions names the address of a service: by service and version of its API. */
const services = ["iam/2010-05-08", "sts/2011-06-15", "cloudtrail/2013-11-01"];

/**
 * The lines of a shell that make a folder from which an AWS CLI reads that its services are at `url`, also for the calls
 * to STS that it makes by itself: for versions that do not know AWS_ENDPOINT_URL. S3 is not in it: there the rules of an
 * address are more than one. Source: botocore, "Loader" (AWS_DATA_PATH) and "Endpoint rule sets".
 */
export function dataPathCommands(url: string): string {
  const rules = { version: "1.0", parameters: {}, rules: [{ conditions: [], type: "endpoint", endpoint: { url } }] };
  return [
    `for api in ${services.join(" ")}; do`,
    '  mkdir -p "$HOME/.aws/rehearsal/$api"',
    `  echo '${JSON.stringify(rules)}' > "$HOME/.aws/rehearsal/$api/endpoint-rule-set-1.json"`,
    "done",
    'export AWS_DATA_PATH="$HOME/.aws/rehearsal"',
  ].join("\n");
}
