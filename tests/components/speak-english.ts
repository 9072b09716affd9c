interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const file = await fetch('/_locales/en/messages.json');
const messages: Readonly<Record<string, Message>> = await file.json();

/** As the browser does it: named placeholders stand for the numbered substitutions. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const { message, placeholders = {} } = messages[key] ?? { message: '' };
  const given = [substitutions].flat();
  return message.replaceAll(/\$(\w+)\$/g, (_, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? '';
    return content.replaceAll(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
  });
}

// Imported before the components, so that they are as wide as readers see them.
Object.assign(globalThis, { browser: { runtime: { id: 'tests' }, i18n: { getMessage } } });
