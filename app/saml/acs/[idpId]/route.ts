/** The same with the unique id of the provider, by which AWS tells encrypted responses apart. */
export { POST } from "../../route";
