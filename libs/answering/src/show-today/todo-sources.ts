/** Everybody who knows of something a provider should do, as the process names them. */
export const TODO_SOURCES = Symbol('todo-sources');
