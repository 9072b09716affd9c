/** `Insight_text` for .text in Insight.module.css: a name that the new tab's static HTML can use. */
export function className(local: string, file: string): string {
  const [path = file] = file.split('?');
  const module = path.slice(path.lastIndexOf('/') + 1).replace('.module.css', '');
  return `${module}_${local}`;
}
