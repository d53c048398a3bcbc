import { type Principal, RequestContext } from '@yilian/platform';
import { ClsService } from 'nestjs-cls';
import { type TestStack } from './test-stack';

/** Does something as somebody who has signed in. */
export const actAs = async <T>(stack: TestStack, principal: Principal, act: () => Promise<T>): Promise<T> =>
  stack.app.get(ClsService).run(async () => {
    stack.app.get(RequestContext).signIn(principal);
    return act();
  });
