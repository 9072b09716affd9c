import { type FunctionComponent, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Looks } from '../../components/appearance';

export type FrameLooks = Looks & { readonly direction: 'ltr' | 'rtl'; readonly width: number };

interface ExampleFrameProps {
  name: string;
  Example: FunctionComponent;
  looks: FrameLooks;
}

/** An example in a page of its own, so that dialogs and notices keep to it and its width counts. */
export function ExampleFrame({ name, Example, looks }: ExampleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = () => frame.current?.contentDocument;

  function dress() {
    const root = page()?.documentElement;
    if (!root) return;
    root.dir = looks.direction;
    root.dataset.appearance = looks.appearance;
    root.dataset.textSize = looks.textSize;
  }
  function draw() {
    const inside = page();
    if (!inside) return;
    const styles = document.head.querySelectorAll('style, link[rel=stylesheet]');
    inside.head.append(...Array.from(styles, (style) => style.cloneNode(true)));
    inside.body.style.padding = '1.5rem';
    dress();
    render(<Example />, inside.body);
  }
  useLayoutEffect(dress, [looks]);

  return (
    <iframe
      title={name}
      ref={frame}
      srcdoc="<!doctype html>"
      loading="lazy"
      style={{ inlineSize: `${looks.width}px` }}
      onLoad={draw}
    />
  );
}
