/** The pages of officers, as one part of the program. */
export { default as calls } from './calls-page.vue';
export { default as findings } from './findings/findings-page.vue';
export { default as objections } from './objections-page.vue';
export { default as office } from './office-page.vue';
export { default as officeVisits } from './visits-page.vue';
export { default as rules } from './rules-page.vue';
