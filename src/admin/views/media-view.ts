// First, as in every view: modules of Decap import one another in circles, and must begin in the same order everywhere.
import 'decap-cms-core';
import MediaLibrary from 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js';

/** The pictures and documents. */
export { MediaLibrary };
