/** What the address of everything that the public reads begins with; whoever asks there sees what the public sees. */
export const portalPath = '/public';

/** Whether `url`, an address with its query string, is one of the public portal. */
export const isPortal = (url: string): boolean => /^\/public(?=[/.?]|$)/.test(url);

/** Where the portal shows what the desk shows at `path`: `/public/KAZ` for `/states/KAZ`, `/public/x/1` for `/x/1`. */
export const portalAddress = (path: string): string => portalPath + path.replace(/^\/states(?=\/|$)/, '');
