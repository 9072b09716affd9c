import { ArrowRight, Heart, type IconNode, MapPinOff, X } from 'lucide';

const icons = { heart: Heart, arrow: ArrowRight, away: MapPinOff, close: X } as const;
const svg = 'http://www.w3.org/2000/svg';

/** For scripts in web pages, whose policy may refuse any picture: an icon as elements. */
export function svgIcon(name: keyof typeof icons): SVGElement {
  const icon = shape('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  icon.append(...(icons[name] as IconNode).map(([tag, attributes]) => shape(tag, attributes)));
  return icon;
}

function shape(tag: string, attributes: Readonly<Record<string, unknown>>): SVGElement {
  const create = Document.prototype.createElementNS;
  const element = Reflect.apply(create, document, [svg, tag]) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  return element;
}
