/** A package's or an extra's name as indexes compare it (PEP 503): `Flask_AppBuilder` is `flask-appbuilder`. */
export function normalizedName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}
