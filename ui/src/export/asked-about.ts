// Which file the dialog of the system has asked about.

/**
 * Whether the file that is written is the one that was chosen: then the dialog of the system has already asked whether one that stands there
 * may be replaced. To the name of an encrypted file the core adds `.age` where it lacks it, and nobody was asked about the file of that name.
 */
export function wasAskedAbout(path: string, encrypted: boolean): boolean {
  return !encrypted || /[^\\/]\.age$/.test(path.trim())
}
