/** The image has no entry point; this runs a workflow from the variables `config` and `pipelineType` (openmetadata.md §5). */
export const IMAGE_COMMAND = ['python', 'main.py']
