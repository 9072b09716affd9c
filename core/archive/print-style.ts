/** The look of the page to print: a book's, in the fonts that are there. */
export const printStyle = `
:root { color-scheme: light dark; }
body {
  max-inline-size: 34rem;
  margin: 3rem auto;
  padding-inline: 1.5rem;
  font: 1.0625rem/1.6 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif;
  overflow-wrap: break-word;
}
h1 { margin-block-end: 3rem; font-size: 1.75rem; font-weight: normal; }
h2 { margin-block: 1rem 0; font-size: 0.9375rem; font-weight: normal; font-variant: small-caps; }
article { margin-block-end: 2.5rem; padding-block-end: 2rem; border-block-end: 1px solid #8886; }
blockquote { margin: 0; font-size: 1.25rem; white-space: pre-line; text-wrap: pretty; }
p { margin-block: 0.5rem 0; }
.source, .saved, ul { font-size: 0.9375rem; }
.saved { opacity: 0.75; }
.plan { font-style: italic; }
.note { white-space: pre-line; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; padding: 0; list-style: none; }
@page { margin: 20mm; }
@media print {
  :root { color-scheme: light; }
  body { max-inline-size: none; margin: 0; padding: 0; font-size: 11pt; }
  article { break-inside: avoid-page; }
  h2 { break-after: avoid; }
  .source { break-before: avoid; }
  a { text-decoration: none; }
}
`;
