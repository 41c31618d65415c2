/** The few ways in which a SAML document is read (pure): elements by namespace and name, never by prefix. */

export const assertionNamespace = "urn:oasis:names:tc:SAML:2.0:assertion";
export const protocolNamespace = "urn:oasis:names:tc:SAML:2.0:protocol";
export const signatureNamespace = "http://www.w3.org/2000/09/xmldsig#";

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The children of that name. */
export const childrenOf = (parent: Element, namespace: string, name: string): Element[] =>
  Array.from(parent.childNodes)
    .filter(isElement)
    .filter(({ namespaceURI, localName }) => namespaceURI === namespace && localName === name);

/** All elements below, and the element itself, of that name, in whatever namespace. */
export const allNamed = (root: Document | Element, name: string): Element[] =>
  Array.from(root.getElementsByTagNameNS("*", name));

/** The text of an element, without white space around it; undefined where there is none. */
export const textOf = (element: Element | undefined): string | undefined => element?.textContent?.trim() || undefined;

/** An attribute; undefined where it is not there or empty. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) || undefined;
