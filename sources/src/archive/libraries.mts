// Owns which parts of the libraries ship. Import it with `await import` only, so that a plain log does not wait for it.
export { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
export { Gunzip, Inflate, inflateSync } from 'fflate/browser';
