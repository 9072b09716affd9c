import type { FunctionComponent } from 'preact';

type Examples = Readonly<Record<string, Readonly<Record<string, FunctionComponent>>>>;

const files = import.meta.glob<Examples>('../../components/*.examples.tsx', { eager: true });

/** The examples of every component by name, as in "Button: with an icon". */
export const allExamples: ReadonlyMap<string, FunctionComponent> = new Map(
  Object.entries(files).flatMap(([path, exported]) => {
    const component = path.replace(/^.*\/(.+)\.examples\.tsx$/, '$1');
    return Object.values(exported).flatMap((examples) =>
      Object.entries(examples).map(
        ([name, Example]) => [`${component}: ${name}`, Example] as const,
      ),
    );
  }),
);
