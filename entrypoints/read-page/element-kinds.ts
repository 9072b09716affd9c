/**
 * `silent`: nothing in it is text that a reader reads. `aside`: what stands beside the point. `inline`: a
 * word may go on across it.
 */
type ElementKind = 'silent' | 'aside' | 'heading' | 'inline' | 'block';

const kinds = new Map<string, ElementKind>();

const listed: Readonly<Record<Exclude<ElementKind, 'block'>, string>> = {
  silent: `audio button canvas datalist head iframe input math meter noscript object option progress script
    select style svg template textarea video`,
  aside: 'aside footer menu nav',
  heading: 'h1 h2 h3 h4 h5 h6',
  inline: `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rb rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr`,
};

for (const [kind, names] of Object.entries(listed)) {
  for (const name of names.split(/\s+/)) kinds.set(name, kind as ElementKind);
}

/** @param name in lower case; what has no name here is a block */
export const kindOf = (name: string): ElementKind => kinds.get(name) ?? 'block';

const asideRoles =
  /^(alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar)$/i;

export const isAsideRole = (role: string | null) => role !== null && asideRoles.test(role);
