import { HttpStatus, type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access, NO_IDEMPOTENCY } from './access';
import { ENDPOINT, type EndpointSpec } from './endpoint';

/** What a route declares about itself. */
export interface DeclaredRoute {
  /** `Controller.method` */
  readonly name: string;
  /** The module that brings it. */
  readonly module: string;
  /** Undefined when nobody said who may use it. */
  readonly access: Access | undefined;
  /** True when it demands an Idempotency-Key. */
  readonly needsKey: boolean;
  /** Undefined when nobody said what it answers. */
  readonly endpoint: EndpointSpec | undefined;
  /** What it answers when it did what was asked. */
  readonly status: number;
}

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
  const open = declaredRoutes(app).filter(({ access }) => access === undefined);
  if (open.length > 0) throw new OpenRouteError(open.map(({ name }) => name));
}

/** All routes of a process with what they declare. */
export function declaredRoutes(app: INestApplicationContext): DeclaredRoute[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) =>
      typeof metatype === 'function' ? routesOf(module.name, metatype) : [],
    ),
  );
}

function routesOf(
  module: string,
  controller: { readonly name: string; readonly prototype?: unknown },
): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name]!))
    .map((name) => {
      const handler = prototype[name]!;
      const own = Reflect.getMetadata(ACCESS, handler) as Access | undefined;
      const isPost = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.POST;
      const status = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
      return {
        name: `${controller.name}.${name}`,
        module,
        access: own ?? (Reflect.getMetadata(ACCESS, controller) as Access | undefined),
        needsKey: isPost && !Reflect.hasMetadata(NO_IDEMPOTENCY, handler),
        endpoint: Reflect.getMetadata(ENDPOINT, handler) as EndpointSpec | undefined,
        status: status ?? (isPost ? HttpStatus.CREATED : HttpStatus.OK),
      };
    });
}
