export { cellsOf } from './bytes-cells.adapter';
export * from './list-file.adapter';
export * from './unreadable-list.errors';
