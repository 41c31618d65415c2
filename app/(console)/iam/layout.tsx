import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { IamNavigation } from "@/components/shell/iam-navigation";

export default function IamLayout({ children }: { children: ReactNode }) {
  return <AppFrame navigation={<IamNavigation />}>{children}</AppFrame>;
}
