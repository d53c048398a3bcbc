/** What a login looks like after trimming and lower-casing: a chosen name, a mail address or a phone number. */
export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._@+-]{2,63}$/;
