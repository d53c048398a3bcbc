/** What the bundler puts into the pages; its own list of types knows much that is not used here. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}
declare module '*.css';
