import type { HelpText } from "@/components/shell/help-context";

export const stsHelp: HelpText = {
  title: "Security Token Service",
  body: (
    <>
      <p>
        STS gives temporary credentials to users, roles and federated users. Each Region has an endpoint, and there is a
        global one.
      </p>
      <p>
        Where an endpoint is deactivated, STS refuses every request for credentials of this account with{" "}
        <code>RegionDisabledException</code>, whoever asks. The endpoint in US East (N. Virginia) is always active.
      </p>
      <p>
        Credentials of a Region&apos;s endpoint are valid in all Regions. Those of the global endpoint are valid in the
        Regions that are enabled by default, unless the account says otherwise here.
      </p>
    </>
  ),
};
