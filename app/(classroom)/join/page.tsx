import { one } from "@/lib/doors/console/search-param";
import { plainCode } from "@/lib/services/classroom/codes";
import { JoinForm } from "./_components/join-form";

export const metadata = { title: "Join a class" };

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const { code } = await searchParams;
  return <JoinForm code={plainCode(one(code) ?? "").slice(0, 8)} />;
}
