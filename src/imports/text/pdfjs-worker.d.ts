/** The part of pdf.js that parses; loading it lets pdf.js run without starting a worker of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
