"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { ageTargets } from "@/components/targets";
import type { Dashboard } from "@/lib/services/iam/console/dashboard-page";

const classes = ["Up to 30 days", "31 to 90 days", "91 to 365 days", "Over a year"];
/** From here on a credential is due to be changed. */
const firstLate = 2;

/** `Credential ages`: how old the users' passwords and active access keys are, as a table with bars in its cells. */
export function CredentialAges({ ages }: Pick<Dashboard, "ages">) {
  const kinds = [
    { id: "passwords", label: "Console passwords", counts: ages.passwords, sort: "-passwordAge" },
    { id: "access-keys", label: "Active access keys", counts: ages.accessKeys, sort: "-activeKeyAge" },
  ];
  return (
    <Container
      header={
        <Header variant="h2" description="How old the passwords and active access keys of IAM users are">
          Credential ages
        </Header>
      }
    >
      <div className="grid gap-6 sm:grid-cols-2">
        {kinds.map(({ id, label, counts, sort }) => (
          <div key={id} data-testid={ageTargets.ages(id)}>
            <ConsoleLink href={`${consolePaths.users}?sort=${sort}`}>{label}</ConsoleLink>
            {isDenial(counts) ? (
              <div>
                <DeniedCell denial={counts} />
              </div>
            ) : (
              <Ages label={label} counts={counts} />
            )}
          </div>
        ))}
      </div>
    </Container>
  );
}

function Ages({ label, counts }: { label: string; counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <table className="mt-2 w-full text-sm" aria-label={`${label} by age`}>
      <tbody>
        {counts.map((count, place) => (
          <tr key={classes[place]}>
            <th scope="row" className="w-28 py-1 pe-3 text-start font-normal">
              {classes[place]}
            </th>
            <td className="py-1">
              <div className="flex items-center gap-2">
                {count > 0 && (
                  <div
                    aria-hidden="true"
                    className={`age-bar ${place >= firstLate ? "age-bar-late" : ""}`}
                    style={{ width: `${(count / most) * 75}%` }}
                  />
                )}
                <span>{count}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
