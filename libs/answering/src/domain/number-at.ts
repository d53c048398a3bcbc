/** The place of a number, for the cipher. */
export const numberAt = (serviceId: string): string => `answer_way.number.${serviceId}`;
