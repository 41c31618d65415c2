"use client";
import { classroomPaths } from "../classroom/classroom-paths";
import { useLab } from "../lab-guide/lab-context";
import { consolePaths } from "../link/console-paths";
import { navTargets } from "../targets";
import { BarLink } from "./bar-link";
import { BarTabLink } from "./bar-tab-link";
import { useHelp } from "./help-context";

/** Support, which is the page's own help and one's teacher, and documentation, which is our labs. */
export default function HelpPanel({ onFollow }: { onFollow: () => void }) {
  const help = useHelp();
  const lab = useLab();
  return (
    <nav aria-label="Help" className="w-72 min-w-full max-w-[90vw] pb-2">
      <h2 className="bar-heading">Support</h2>
      <ul className="m-0 list-none p-0">
        <li>
          <button
            type="button"
            className="bar-entry bar-entry-button"
            data-testid={navTargets.helpOfPage}
            onClick={() => {
              onFollow();
              help.setOpen(true);
            }}
          >
            <Entry name="Help for this page" about="Opens the panel at the side" />
          </button>
        </li>
        <li>
          <BarTabLink href={classroomPaths.ownClass} target={navTargets.ownClass} onFollow={onFollow}>
            <Entry name="Your class" about="Its labs, and what your teacher wrote or did" />
          </BarTabLink>
        </li>
      </ul>
      <h2 className="bar-heading">Documentation</h2>
      <ul className="m-0 list-none p-0">
        <li>
          <BarLink href={consolePaths.labs} target={navTargets.tutorials} onFollow={onFollow}>
            <Entry name="Tutorials and labs" about="Exercises, each in accounts of its own" />
          </BarLink>
        </li>
        {lab && (
          <li>
            <BarLink href={consolePaths.labAttempt} target={navTargets.ownLab} onFollow={onFollow}>
              <Entry name="Your lab" about={lab.view.lab.title} />
            </BarLink>
          </li>
        )}
      </ul>
    </nav>
  );
}

const Entry = ({ name, about }: { name: string; about: string }) => (
  <>
    <span className="block font-bold">{name}</span>
    <span className="block text-xs">{about}</span>
  </>
);
