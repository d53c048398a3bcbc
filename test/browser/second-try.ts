/**
 * Two cities and two browsers share the machine: whoever was too slow is tried once more, and the first failure is printed.
 * What is really broken fails twice.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
