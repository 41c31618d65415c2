"use client";
import { OpenCommandLine } from "../command-line/open-button";
import { navTargets } from "../targets";

/** Says on every page what this is. It always shows: a learner must not take it for the real console. */
export function FooterRibbon() {
  return (
    <footer id="console-footer" className="console-ribbon">
      <strong>Rehearsal is a simulator for training.</strong> It is not affiliated with Amazon Web Services, and no real
      credential works here: never type one.{" "}
      <OpenCommandLine target={navTargets.commandLineOfFooter} className="ribbon-button">
        CloudShell
      </OpenCommandLine>
    </footer>
  );
}
