import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Allow, Public, RepeatsSafely } from './access';
import { z } from 'zod';
import { checkAccess, declaredRoutes, OpenRouteError } from './access-check';
import { Endpoint } from './endpoint';

@Controller('declared')
class DeclaredController {
  @Get()
  @Allow('operator')
  read(): void {}

  @Post()
  @Public()
  write(): void {}

  @Post('again')
  @Public()
  @RepeatsSafely()
  repeat(): void {}

  /** Not a route. */
  helper(): void {}
}

@Public()
@Controller('described')
class DescribedController {
  @Get()
  @Endpoint({ id: 'readIt', summary: 'Reads it', answer: z.string() })
  read(): string {
    return 'it';
  }

  @Post()
  write(): void {}

  @Put()
  @HttpCode(204)
  @Endpoint({ id: 'putIt', summary: 'Puts it', answer: null })
  async put(): Promise<void> {}
}

@Public()
@Controller('open')
class OpenController {
  @Get()
  read(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): void {}

  @Get('declared')
  @Public()
  other(): void {}
}

describe('the access of routes', () => {
  const appWith = async (...controllers: (new () => object)[]) =>
    Test.createTestingModule({ controllers }).compile();

  it('lets routes pass that declare it themselves or by their class', async () => {
    const app = await appWith(DeclaredController, OpenController);
    expect(() => checkAccess(app)).not.toThrow();
  });

  it('refuses to start with a route that says nothing, and names it', async () => {
    const app = await appWith(DeclaredController, ForgottenController);
    expect(() => checkAccess(app)).toThrow(OpenRouteError);
    expect(() => checkAccess(app)).toThrow(/: ForgottenController\.read$/);
  });

  it('tells what guard and interceptor will ask for', async () => {
    const app = await appWith(DeclaredController, OpenController);
    expect(declaredRoutes(app)).toMatchObject([
      { name: 'DeclaredController.read', access: { roles: ['operator'] }, needsKey: false },
      { name: 'DeclaredController.write', access: { roles: 'public' }, needsKey: true },
      { name: 'DeclaredController.repeat', access: { roles: 'public' }, needsKey: false },
      { name: 'OpenController.read', access: { roles: 'public' }, needsKey: false },
    ]);
  });

  it('tells what a route answers, and with which status', async () => {
    const app = await appWith(DescribedController);
    const answering = { id: 'readIt', summary: 'Reads it', answer: expect.any(z.ZodString) as unknown };
    expect(declaredRoutes(app)).toMatchObject([
      { name: 'DescribedController.read', status: 200, endpoint: answering },
      { name: 'DescribedController.write', status: 201, endpoint: undefined },
      { name: 'DescribedController.put', status: 204, endpoint: { answer: null } },
    ]);
  });
});
