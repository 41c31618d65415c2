import { CreateBucketForm } from "./_components/create-bucket-form";

export const metadata = { title: "Create bucket | S3" };

export default function CreateBucketPage() {
  return <CreateBucketForm />;
}
