export * from './list-file.adapter';
export * from './unreadable-list.errors';
