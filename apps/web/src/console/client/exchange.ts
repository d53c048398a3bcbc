/** What the page of lists asks the API. */
import {
  type ExchangeList,
  type ExportPurpose,
  type LineShelf,
  LIST_TYPES,
  type ListFormat,
  type ListImport,
  type ListImportList,
  type ListLinePage,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

/** Which list of which service. */
export interface ListChoice {
  readonly serviceId: string;
  readonly list: ExchangeList;
}

const pathOf = ({ serviceId, list }: ListChoice) => ({ id: serviceId, list });

/** Sends the bytes as they are; the server looks at them and not at what they claim to be. */
export const sendList = (choice: ListChoice, importId: string, file: File): Promise<ListImport> =>
  answerOf(
    api.PUT('/v1/services/{id}/lists/{list}/imports/{importId}', {
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { 'content-type': /\.(csv|txt)$/i.test(file.name) ? LIST_TYPES.csv : LIST_TYPES.xlsx },
      params: { path: { ...pathOf(choice), importId } },
    }),
  );

export const listImports = (serviceId: string): Promise<ListImportList> =>
  answerOf(api.GET('/v1/services/{id}/list-imports', { params: { path: { id: serviceId } } }));

export const importLines = (id: string, shelf: LineShelf, page: number): Promise<ListLinePage> =>
  answerOf(api.GET('/v1/list-imports/{id}/lines', { params: { path: { id }, query: { shelf, page } } }));

export const acceptList = (id: string, key: string): Promise<ListImport> =>
  answerOf(
    api.POST('/v1/list-imports/{id}/acceptance', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

export const importReport = (id: string): Promise<Blob> =>
  answerOf(api.GET('/v1/list-imports/{id}/report', { params: { path: { id } }, parseAs: 'blob' }));

export const listTemplate = (choice: ListChoice, format: ListFormat): Promise<Blob> =>
  answerOf(
    api.GET('/v1/services/{id}/lists/{list}/template', {
      params: { path: pathOf(choice), query: { format } },
      parseAs: 'blob',
    }),
  );

export const listFile = (choice: ListChoice, format: ListFormat, purpose: ExportPurpose): Promise<Blob> =>
  answerOf(
    api.GET('/v1/services/{id}/lists/{list}/file', {
      params: { path: pathOf(choice), query: { format, purpose } },
      parseAs: 'blob',
    }),
  );
