/** What the address of everything that answers in JSON begins with; behind it stand the addresses of the pages. */
export const apiPath = '/api/v1';

/** Whether `url`, an address with its query string, is one of the API. */
export const isApi = (url: string): boolean => url.startsWith(`${apiPath}/`);
