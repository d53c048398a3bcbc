export * from './assert-never';
export * from './geo';
export * from './ids';
export * from './machine';
export * from './money';
export * from './random';
export * from './result';
export * from './sensitive';
