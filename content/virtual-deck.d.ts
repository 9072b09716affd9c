declare module 'virtual:flyleaf-deck' {
  export const version: string;
  export const documents: () => import('./packed-document').PackedDocument[];
}
