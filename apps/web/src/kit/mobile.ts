/** A number of a mobile telephone in China, as the API takes it. */
const MOBILE = /^1[3-9]\d{9}$/;

export const isMobile = (text: string): boolean => MOBILE.test(text.trim());
