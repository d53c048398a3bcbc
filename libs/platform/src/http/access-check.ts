import { type INestApplicationContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS } from './access';

/** Thrown at boot; names every route that forgot to say who may use it. */
export class OpenRouteError extends Error {
  constructor(readonly routes: readonly string[]) {
    super(`These routes say nothing about access (Allow, AllowSignedIn or Public): ${routes.join(', ')}`);
  }
}

/**
 * Walks over all controllers: a route must declare its access, on itself or on its class.
 * @throws OpenRouteError when one does not.
 */
export function checkAccess(app: INestApplicationContext): void {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const open = controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? openRoutes(metatype) : [],
  );
  if (open.length > 0) throw new OpenRouteError(open);
}

function openRoutes(controller: { readonly name: string; readonly prototype?: unknown }): string[] {
  if (Reflect.hasMetadata(ACCESS, controller)) return [];
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name]!))
    .filter((name) => !Reflect.hasMetadata(ACCESS, prototype[name]!))
    .map((name) => `${controller.name}.${name}`);
}
