import Box from "@cloudscape-design/components/box";
import type { ReactNode } from "react";
import { SignInLab } from "@/components/lab-guide/sign-in-lab";
import { Mark } from "@/components/shell/mark";
import { LanguageSelector } from "@/components/sign-in/language-selector";
import { TellTabs } from "@/components/sign-in/tell-tabs";
import { learnersView } from "@/lib/doors/control/attempts/learner";

/** A plain page with one card. No logo or name of AWS: a learner must see that this is a simulator. */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  const lab = await learnersView();
  const main = <main className="mx-auto w-full max-w-[432px] grow px-4 pb-8">{children}</main>;
  return (
    <div className="flex min-h-screen flex-col bg-(--panel) text-(--panel-text)">
      <header className="flex items-center gap-2 px-4 py-5 sm:px-8">
        <Mark />
        <Box fontSize="heading-m" fontWeight="bold">
          Rehearsal
        </Box>
      </header>
      <TellTabs />
      {lab ? <SignInLab lab={lab}>{main}</SignInLab> : main}
      <footer className="px-4 py-5 sm:px-8">
        <LanguageSelector />
        <Box variant="p" textAlign="center" color="text-body-secondary">
          This is a simulator for training. It is not AWS and not affiliated with AWS. Never type the password of a real
          account here: it does not work, and the simulator asks for none.
        </Box>
      </footer>
    </div>
  );
}
