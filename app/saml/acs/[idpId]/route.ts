/** The same for one provider, by its unique id: so AWS takes encrypted responses. */
import { answerSamlPost } from "../../answer-post";

export async function POST(request: Request, { params }: RouteContext<"/saml/acs/[idpId]">) {
  return answerSamlPost(request, (await params).idpId);
}
