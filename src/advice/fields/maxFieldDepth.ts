/** No form and no answer is followed deeper than this; answers nested deeper are refused before they get here. */
export const MAX_FIELD_DEPTH = 14
