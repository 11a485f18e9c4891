import CMS from 'decap-cms-core';
import Editor from 'decap-cms-core/dist/esm/components/Editor/Editor.js';
import booleanWidget from 'decap-cms-widget-boolean';
import datetimeWidget from 'decap-cms-widget-datetime';
import fileWidget from 'decap-cms-widget-file';
import imageWidget from 'decap-cms-widget-image';
import listWidget from 'decap-cms-widget-list';
import markdownWidget from 'decap-cms-widget-markdown';
import numberWidget from 'decap-cms-widget-number';
import objectWidget from 'decap-cms-widget-object';
import relationWidget from 'decap-cms-widget-relation';
import selectWidget from 'decap-cms-widget-select';
import stringWidget from 'decap-cms-widget-string';
import textWidget from 'decap-cms-widget-text';
import { pictureInText } from './picture-in-text.ts';

// The fields that our schemas have; Decap's others (code, colour, map…) stay out of the bundle.
for (const widget of [
  booleanWidget,
  datetimeWidget,
  fileWidget,
  imageWidget,
  listWidget,
  markdownWidget,
  numberWidget,
  objectWidget,
  relationWidget,
  selectWidget,
  stringWidget,
  textWidget,
]) {
  CMS.registerWidget(widget.Widget());
}
CMS.registerEditorComponent(pictureInText);

/** The form of a text. */
export { Editor };
