declare module 'virtual:flyleaf-deck' {
  export const version: string;
  export const documents: () => import('../core/document/source-document').ReadDocument[];
}
