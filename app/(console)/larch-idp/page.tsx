import { read } from "@/lib/doors/console/run-operation";
import { getDirectory } from "@/lib/services/larch/operations/get-directory";
import { LarchDirectory } from "./_components/larch-directory";

export const metadata = { title: "Larch IdP" };

/** The directory of the company Larch Outdoor, as whoever runs it sees it. */
export default async function LarchIdpPage() {
  return <LarchDirectory directory={await read(getDirectory, {})} />;
}
