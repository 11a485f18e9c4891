// First, as in every view: modules of Decap import one another in circles, and must begin in the same order everywhere.
import 'decap-cms-core';
import Workflow from 'decap-cms-core/dist/esm/components/Workflow/Workflow.js';

/** The board of drafts. */
export { Workflow };
